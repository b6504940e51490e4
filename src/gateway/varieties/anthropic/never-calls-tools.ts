import { fault } from '../../reply.ts';
import { contentOf, otherwise } from './_messages.ts';

export default fault({
  does: 'Calls no tool: answers in words where it may, and refuses where it must call.',
  breaks: [],
  answer: (reply, { bodyText }) => {
    if (contentOf(reply)?.includes('tool_use') !== true) return reply;
    const reason = /"type":"(?:any|tool)"/.test(bodyText) ? 'refusal' : 'end_turn';
    return otherwise(reply, { text: 'I would rather not.', reason, tokens: 6 });
  },
});
