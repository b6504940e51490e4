import { fault } from '../../reply.ts';
import { changeFinalAt } from './_events.ts';

export default fault({
  does: 'Ends a stream with a response without its model and its time.',
  see: 'https://github.com/Oaklight/llm-rosetta/issues/56',
  breaks: ['openai-responses/streaming/same-members-as-unary'],
  answer: (reply) =>
    changeFinalAt(
      changeFinalAt(reply, '/model', () => undefined),
      '/created_at',
      () => undefined,
    ),
});
