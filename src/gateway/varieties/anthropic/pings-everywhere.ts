import type { JsonObject } from '../../../model/index.ts';
import { changeEvents } from '../../faults/anthropic/_events.ts';
import { fault } from '../../reply.ts';

const PING: JsonObject = { type: 'ping' };

export default fault({
  does: 'Sends a ping before, between and behind all events.',
  breaks: [],
  answer: (reply) => changeEvents(reply, (events) => [PING, ...events.flatMap((event) => [event, PING])]),
});
