import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeEvents, changeResponseAt, isTerminal } from '../../faults/openai-responses/_events.ts';
import type { Frame } from '../../reply.ts';
import { changeFrames, fault } from '../../reply.ts';

const MORE = { billing: { payer: 'developer' }, moderation: null, cost_usd: 0.0001 };
const NEW_EVENT: Frame = {
  event: 'response.mood.updated',
  data: { type: 'response.mood.updated', sequence_number: 0, mood: 'calm' },
};
const NEW_ITEM = { id: 'mood_1', type: 'mood', status: 'completed', mood: 'calm' };

const withMore = (response: JsonValue | undefined): JsonValue | undefined =>
  isObject(response) && response['output'] !== undefined
    ? {
        ...response,
        ...MORE,
        output: arrayOf(response['output']).map((item) =>
          isObject(item) ? { ...item, phase: 'final' } : item,
        ),
      }
    : response;

export default fault({
  does: 'Sends members, events and a kind of item that were published later.',
  breaks: [],
  answer: (reply) => {
    const more = changeResponseAt(reply, '', withMore);
    const items =
      more.kind === 'json'
        ? changeResponseAt(more, '/output', (output) =>
            Array.isArray(output) ? [...arrayOf(output), NEW_ITEM] : output,
          )
        : more;
    const events = changeFrames(items, (frames) => [...frames.slice(0, 2), NEW_EVENT, ...frames.slice(2)]);
    return changeEvents(events, (event) => (isTerminal(event) ? { ...event, trace: 't1' } : event));
  },
});
