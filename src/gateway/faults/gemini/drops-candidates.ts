import { changeReplyAt } from '../../change.ts';
import { configOf } from '../../families/gemini/request.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Answers a request that has stop sequences and is not streamed by 200 with token counts and no candidate.',
  see: 'https://github.com/fawney19/Aether/pull/668',
  breaks: ['gemini/generate-content/candidates-or-block-reason'],
  answer: (reply, { body }) =>
    reply.kind === 'json' && isSuccess(reply) && configOf(body, 'stopSequences') !== undefined
      ? changeReplyAt(reply, '/candidates', () => undefined)
      : reply,
});
