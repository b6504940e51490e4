import type { JsonObject } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import { piecesOf } from '../../making/pieces.ts';

/** One event before it has its number: a type, and where and what it tells. */
export type Told = JsonObject & { readonly type: string };

const started = (output_index: number, item: JsonObject): Told => ({
  type: 'response.output_item.added',
  output_index,
  item,
});

const ended = (output_index: number, item: JsonObject): Told => ({
  type: 'response.output_item.done',
  output_index,
  item,
});

/** The pieces of a text as deltas; where there is nothing to say, none. */
const deltas = (type: string, place: JsonObject, text: string, more: JsonObject = {}): readonly Told[] =>
  text === '' ? [] : piecesOf(text).map((delta) => ({ type, ...place, delta, ...more }));

/** A text in pieces; where its tokens are told, each with the ones that it has. */
const textDeltas = (place: JsonObject, part: JsonObject, text: string): readonly Told[] => {
  const type = 'response.output_text.delta';
  const logprobs = arrayOf(part.logprobs);
  if (logprobs.length === 0) return deltas(type, place, text, { logprobs: [] });
  return logprobs.map((one) => ({ type, ...place, delta: member(one, 'token') ?? '', logprobs: [one] }));
};

const partEvents = (place: JsonObject, part: JsonObject): readonly Told[] => {
  const text = stringOf(part.text) ?? '';
  const logprobs = arrayOf(part.logprobs);
  return [
    { type: 'response.content_part.added', ...place, part: { ...part, text: '', logprobs: [] } },
    ...textDeltas(place, part, text),
    { type: 'response.output_text.done', ...place, text, logprobs },
    { type: 'response.content_part.done', ...place, part },
  ];
};

const messageEvents = (item: JsonObject, output_index: number): readonly Told[] => [
  started(output_index, { ...item, status: 'in_progress', content: [] }),
  ...arrayOf(item.content)
    .filter(isObject)
    .flatMap((part, content_index) =>
      partEvents({ item_id: item.id ?? '', output_index, content_index }, part),
    ),
  ended(output_index, item),
];

const callEvents = (item: JsonObject, output_index: number): readonly Told[] => {
  const place = { item_id: item.id ?? '', output_index };
  const args = stringOf(item.arguments) ?? '';
  return [
    started(output_index, { ...item, status: 'in_progress', arguments: '' }),
    ...deltas('response.function_call_arguments.delta', place, args),
    { type: 'response.function_call_arguments.done', ...place, arguments: args },
    ended(output_index, item),
  ];
};

const summaryEvents = (place: JsonObject, part: JsonObject): readonly Told[] => {
  const text = stringOf(part.text) ?? '';
  return [
    { type: 'response.reasoning_summary_part.added', ...place, part: { ...part, text: '' } },
    ...deltas('response.reasoning_summary_text.delta', place, text),
    { type: 'response.reasoning_summary_text.done', ...place, text },
    { type: 'response.reasoning_summary_part.done', ...place, part },
  ];
};

const reasoningEvents = (item: JsonObject, output_index: number): readonly Told[] => [
  started(output_index, { ...item, summary: [] }),
  ...arrayOf(item.summary)
    .filter(isObject)
    .flatMap((part, summary_index) =>
      summaryEvents({ item_id: item.id ?? '', output_index, summary_index }, part),
    ),
  ended(output_index, item),
];

const TELLERS: Readonly<Record<string, (item: JsonObject, index: number) => readonly Told[]>> = {
  message: messageEvents,
  function_call: callEvents,
  reasoning: reasoningEvents,
};

/** A finished response as the events that lead to it (openai/responses-streaming#Events). */
export const eventsOf = (response: JsonObject): readonly Told[] => {
  const begun = { ...response, status: 'in_progress', output: [], usage: null };
  const open = {
    ...begun,
    incomplete_details: null,
    ...('completed_at' in response ? { completed_at: null } : {}),
  };
  const items = arrayOf(response.output).filter(isObject);
  return [
    { type: 'response.created', response: open },
    { type: 'response.in_progress', response: open },
    ...items.flatMap((item, n) => TELLERS[stringOf(item.type) ?? '']?.(item, n) ?? []),
    { type: `response.${stringOf(response.status) ?? 'completed'}`, response },
  ];
};
