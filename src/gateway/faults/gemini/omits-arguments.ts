import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the arguments of a function call out of whole answers.',
  breaks: ['gemini/function-calling/call-has-name-and-arguments'],
  answer: (reply, { model, provider }) =>
    // The thinking model signs name and arguments, and a call without them would not come back genuine.
    reply.kind === 'json' && model !== provider.families.gemini?.models.thinking
      ? changeReplyAt(reply, '/candidates/*/content/parts/*/functionCall/args', () => undefined)
      : reply,
});
