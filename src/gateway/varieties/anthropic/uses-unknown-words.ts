import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Uses words that were published later: for the reason to stop, a tier, a place.',
  breaks: [],
  answer: (reply) => {
    const ended = ['/stop_reason', '/delta/stop_reason'].reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (reason) => (reason === 'end_turn' ? 'enough_said' : reason)),
      reply,
    );
    return ['/usage', '/message/usage'].reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (usage) =>
          isObject(usage) && 'input_tokens' in usage
            ? { ...usage, service_tier: 'flex', inference_geo: 'moon' }
            : usage,
        ),
      ended,
    );
  },
});
