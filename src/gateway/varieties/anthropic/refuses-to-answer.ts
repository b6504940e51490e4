import { fault } from '../../reply.ts';
import { isProse, otherwise } from './_messages.ts';

export default fault({
  does: 'Refuses whatever it is asked: the stop_reason is refusal, in few words or in none.',
  breaks: [],
  answer: (reply) =>
    isProse(reply)
      ? otherwise(reply, {
          ...(reply.kind === 'json' && { text: 'I cannot.' }),
          reason: 'refusal',
          tokens: 3,
        })
      : reply,
});
