import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACES = ['', '/delta'];

export default fault({
  does: 'Says more about a message and its end: stop_details, a container, context management.',
  breaks: [],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (message) =>
          isObject(message) && 'stop_reason' in message
            ? {
                ...message,
                stop_details: { type: 'end' },
                container: null,
                context_management: { applied_edits: [] },
              }
            : message,
        ),
      reply,
    ),
});
