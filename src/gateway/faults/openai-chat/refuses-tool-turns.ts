import { arrayOf, member } from '../../../schema/read.ts';
import { refuse } from '../../families/openai/errors.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Fails at the turn that answers a call.',
  see: 'https://github.com/theopenco/llmgateway/issues/1267',
  breaks: ['openai-chat/tools/result-is-accepted'],
  answer: (reply, { body }) =>
    isSuccess(reply) &&
    arrayOf(member(body, 'messages')).some((message) => member(message, 'role') === 'tool')
      ? refuse({ status: 500, message: 'Function call is missing a thought_signature.' })
      : reply,
});
