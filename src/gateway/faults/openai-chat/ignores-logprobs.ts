import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers without the logprobs that were asked for.',
  breaks: ['openai-chat/completions/asked-logprobs-come'],
  answer: (reply) => changeReplyAt(reply, '/choices/*/logprobs', () => null),
});
