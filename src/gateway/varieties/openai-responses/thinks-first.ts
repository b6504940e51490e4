import type { JsonObject } from '../../../model/index.ts';
import { arrayOf, isObject, numberOf } from '../../../schema/read.ts';
import { changeEvents, changeResponseAt } from '../../faults/openai-responses/_events.ts';
import type { Frame } from '../../reply.ts';
import { changeFrames, fault } from '../../reply.ts';

const THOUGHT: JsonObject = { id: 'rs_first', type: 'reasoning', summary: [] };

const eventOf = (type: string): Frame => ({
  event: type,
  data: { type, sequence_number: 0, output_index: 0, item: THOUGHT },
});

const shifted = (event: JsonObject): JsonObject => {
  const index = numberOf(event['output_index']);
  return index === undefined ? event : { ...event, output_index: index + 1 };
};

const BEGINNING = 2;

export default fault({
  does: 'Thinks before it answers, and shows an item for it without a word.',
  breaks: [],
  answer: (reply) => {
    const after = changeEvents(reply, shifted);
    const framed = changeFrames(after, (frames) => [
      ...frames.slice(0, BEGINNING),
      eventOf('response.output_item.added'),
      eventOf('response.output_item.done'),
      ...frames.slice(BEGINNING),
    ]);
    const renumbered = changeEvents(framed, (event) => event);
    return changeResponseAt(renumbered, '/output', (output) =>
      Array.isArray(output) && !arrayOf(output).some((item) => isObject(item) && item['type'] === 'reasoning')
        ? [THOUGHT, ...arrayOf(output)]
        : output,
    );
  },
});
