import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Sends every text_delta twice.',
  breaks: ['anthropic/streaming/no-delta-twice', 'anthropic/usage/output-covers-the-answer'],
  answer: (reply) =>
    changeEvents(reply, (events) =>
      events.flatMap((event) => (typeOf(member(event, 'delta')) === 'text_delta' ? [event, event] : [event])),
    ),
});
