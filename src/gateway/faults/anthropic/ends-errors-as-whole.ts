import type { JsonObject } from '../../../model/index.ts';
import { fault } from '../../reply.ts';
import { changeEvents } from './_events.ts';

const ERROR: JsonObject = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };

export default fault({
  does: 'Reports an error in the middle of a long stream, and ends it as if it were whole.',
  see: 'https://github.com/fawney19/Aether/pull/613',
  breaks: ['anthropic/streaming/nothing-follows-an-error'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('lighthouse')
      ? changeEvents(reply, (events) => [...events.slice(0, events.length >> 1), ERROR, ...events.slice(-2)])
      : reply,
});
