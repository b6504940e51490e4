import { arrayOf, member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: "Answers OpenAI's messages on the native route.",
  breaks: ['gemini/requests/openai-messages'],
  hear: (call) => {
    const messages = arrayOf(member(call.body, 'messages'));
    if (messages.length === 0) return call;
    const parts = messages.map((message) => ({ text: member(message, 'content') ?? '' }));
    return { ...call, body: { contents: [{ role: 'user', parts }] } };
  },
});
