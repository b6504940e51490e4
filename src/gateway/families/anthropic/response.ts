import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { stringOf } from '../../../schema/read.ts';
import { piecesOf } from '../../making/pieces.ts';
import type { Frame, Reply } from '../../reply.ts';
import type { Generation } from './generate.ts';
import { jsonHeaders, LIMIT_HEADERS, nextRequestId } from './headers.ts';

/** Between two pieces, so that they travel alone. */
const PAUSE_MS = 2;

/** Whether the members are told that only upstream sends. */
export interface Style {
  readonly isUpstream: boolean;
}

const inputUsage = ({ cost }: Generation): JsonObject => ({
  input_tokens: cost.input.fresh,
  cache_creation_input_tokens: cost.input.cached,
  cache_read_input_tokens: 0,
});

const usageOf = (generation: Generation, output: number, { isUpstream }: Style): JsonObject => ({
  ...inputUsage(generation),
  cache_creation: {
    ephemeral_5m_input_tokens: generation.cost.input.cached,
    ephemeral_1h_input_tokens: 0,
  },
  output_tokens: output,
  ...(isUpstream ? { service_tier: 'standard', inference_geo: 'not_available' } : {}),
});

const details = ({ cost }: Generation, { isUpstream }: Style): JsonObject =>
  isUpstream && cost.thinking > 0 ? { output_tokens_details: { thinking_tokens: cost.thinking } } : {};

const head = ({ id, model }: Generation) => ({ model, id, type: 'message', role: 'assistant' });

/** A generation as one body. */
export const unary = (generation: Generation, style: Style): Reply => ({
  kind: 'json',
  status: 200,
  headers: { ...jsonHeaders(), ...(style.isUpstream ? LIMIT_HEADERS : {}) },
  body: {
    ...head(generation),
    content: generation.content,
    stop_reason: generation.stopReason,
    stop_sequence: generation.stopSequence,
    usage: {
      ...usageOf(generation, generation.cost.output, style),
      ...details(generation, style),
    },
  },
});

/** How a block begins, and the deltas that fill it. */
interface Unfolded {
  readonly begun: JsonObject;
  readonly deltas: readonly JsonObject[];
}

const textDeltas = (type: string, name: string, value: JsonValue | undefined): readonly JsonObject[] => {
  const text = stringOf(value) ?? '';
  return text === '' ? [] : piecesOf(text).map((piece) => ({ type, [name]: piece }));
};

const unfolded = (block: JsonObject): Unfolded => {
  if (block.type === 'thinking')
    return {
      begun: { type: 'thinking', thinking: '', signature: '' },
      deltas: [
        ...textDeltas('thinking_delta', 'thinking', block.thinking),
        { type: 'signature_delta', signature: block.signature ?? '' },
      ],
    };
  if (block.type === 'tool_use')
    return {
      begun: { ...block, input: {} },
      // recorded/anthropic#68 streams: the first piece of an input is empty.
      deltas: ['', ...piecesOf(JSON.stringify(block.input ?? {}))].map((piece) => ({
        type: 'input_json_delta',
        partial_json: piece,
      })),
    };
  return { begun: { type: 'text', text: '' }, deltas: textDeltas('text_delta', 'text', block.text) };
};

const blockEvents = (block: JsonObject, index: number): readonly JsonObject[] => {
  const { begun, deltas } = unfolded(block);
  const start = { type: 'content_block_start', index, content_block: begun };
  return [
    start,
    // recorded/anthropic#487 of 494 pings: inside a block.
    ...(index === 0 ? [{ type: 'ping' }] : []),
    ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
    { type: 'content_block_stop', index },
  ];
};

/** A generation as the data of a stream's events. */
export const eventsOf = (generation: Generation, style: Style): readonly JsonObject[] => {
  const { content, stopReason, stopSequence, cost } = generation;
  const nothing = { content: [], stop_reason: null, stop_sequence: null };
  const usage = usageOf(generation, Math.min(1, cost.output), style);
  return [
    { type: 'message_start', message: { ...head(generation), ...nothing, usage } },
    ...content.flatMap(blockEvents),
    {
      type: 'message_delta',
      delta: { stop_reason: stopReason, stop_sequence: stopSequence },
      usage: { ...inputUsage(generation), output_tokens: cost.output, ...details(generation, style) },
    },
    { type: 'message_stop' },
  ];
};

/** A generation as a stream of named events (anthropic/streaming#Event types). */
export const streamed = (generation: Generation, style: Style): Reply => ({
  kind: 'stream',
  status: 200,
  headers: {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'request-id': nextRequestId(),
    ...(style.isUpstream ? LIMIT_HEADERS : {}),
  },
  frames: eventsOf(generation, style).map((data, n): Frame => {
    const event = stringOf(data.type) ?? '';
    return n === 0 ? { event, data } : { event, data, pauseMs: PAUSE_MS };
  }),
  lineEnd: '\n',
});
