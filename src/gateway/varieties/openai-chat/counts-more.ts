import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts cached, audio and predicted tokens too, and sends counts of its own beside usage.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/usage', (usage) =>
      isObject(usage)
        ? {
            ...usage,
            prompt_tokens_details: { cached_tokens: 2, audio_tokens: 0, text_tokens: 5 },
            completion_tokens_details: { reasoning_tokens: 0, rejected_prediction_tokens: 0 },
            cost: 0.0004,
            queue_time: 0.01,
          }
        : usage,
    ),
});
