import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { changeEvents, typeOf } from '../../faults/anthropic/_events.ts';
import type { Reply } from '../../reply.ts';
import { changeJson } from '../../reply.ts';

/** The types of the content blocks of an answer, whole or streamed; undefined where it is no message. */
export const contentOf = (reply: Reply): readonly string[] | undefined => {
  if (reply.kind === 'json') {
    const content = member(reply.body, 'content');
    return Array.isArray(content) ? arrayOf(content).map(typeOf) : undefined;
  }
  if (reply.kind !== 'stream') return undefined;
  return reply.frames.flatMap((frame) => {
    const block = 'data' in frame ? member(frame.data, 'content_block') : undefined;
    return block === undefined ? [] : [typeOf(block)];
  });
};

/** True for an answer of nothing but text that is no JSON document: what a model may put in other words. */
export const isProse = (reply: Reply): boolean => {
  const text = JSON.stringify(reply);
  const types = contentOf(reply);
  return (
    types !== undefined &&
    types.length > 0 &&
    types.every((type) => type === 'text') &&
    !text.includes('{\\"')
  );
};

/** How a message may be answered instead. */
export interface Otherwise {
  /** Undefined for an answer without content. */
  readonly text?: string;
  readonly reason: string;
  /** Tokens of output. */
  readonly tokens: number;
}

const ended = (value: JsonValue | undefined, { reason, tokens }: Otherwise): JsonObject => {
  const end = { stop_reason: reason, stop_sequence: null };
  const counted = changeAt(value ?? null, '/usage/output_tokens', () => tokens);
  const body = isObject(counted) ? counted : {};
  return 'delta' in body ? { ...body, delta: end } : { ...body, ...end };
};

/** An answer in which the model says something else, whole or streamed; what is no message stays. */
export const otherwise = (reply: Reply, told: Otherwise): Reply => {
  const { text } = told;
  if (contentOf(reply) === undefined) return reply;
  if (reply.kind === 'json')
    return changeJson(reply, (body) => ({
      ...ended(body, told),
      content: text === undefined ? [] : [{ type: 'text', text }],
    }));
  return changeEvents(reply, (events) => {
    const start = events.filter((event) => typeOf(event) === 'message_start');
    const ends = events.filter((event) => ['message_delta', 'message_stop'].includes(typeOf(event)));
    const said: readonly JsonObject[] =
      text === undefined
        ? []
        : [
            { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
            { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } },
            { type: 'content_block_stop', index: 0 },
          ];
    return [
      ...start,
      ...said,
      ...ends.map((event) => (typeOf(event) === 'message_delta' ? ended(event, told) : event)),
    ];
  });
};
