import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import { changeEvents, typeOf } from '../../faults/anthropic/_events.ts';
import { fault } from '../../reply.ts';

const PIECES: Readonly<Record<string, string>> = {
  text_delta: 'text',
  thinking_delta: 'thinking',
  signature_delta: 'signature',
  input_json_delta: 'partial_json',
};

/** The deltas of one block, those of one type joined. */
const wholeOf = (events: readonly JsonObject[], index: JsonValue | undefined): readonly JsonObject[] => {
  const deltas = events
    .filter((event) => typeOf(event) === 'content_block_delta' && event['index'] === index)
    .map((event) => member(event, 'delta'));
  return Object.entries(PIECES).flatMap(([type, name]) => {
    const own = deltas.filter((delta) => typeOf(delta) === type);
    const whole = own.map((delta) => stringOf(member(delta, name)) ?? '').join('');
    const delta = { type, [name]: whole };
    return own.length === 0 ? [] : [{ type: 'content_block_delta', index: index ?? 0, delta }];
  });
};

export default fault({
  does: 'Sends each block in a single delta, text as well as thoughts and inputs.',
  breaks: ['anthropic/streaming/long-answer-in-several-deltas'],
  answer: (reply) =>
    changeEvents(reply, (events) =>
      events.flatMap((event) => {
        if (typeOf(event) === 'content_block_stop') return [...wholeOf(events, event['index']), event];
        return typeOf(event) === 'content_block_delta' ? [] : [event];
      }),
    ),
});
