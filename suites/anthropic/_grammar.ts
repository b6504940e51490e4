/** What the grammar of a stream promises; each is held by the rule of this name. */
export type GrammarPromise =
  | 'begins-with-message-start'
  | 'message-starts-once'
  | 'one-block-at-a-time'
  | 'block-indexes-are-contiguous'
  | 'blocks-are-balanced'
  | 'deltas-are-inside-their-block'
  | 'delta-fits-block'
  | 'blocks-come-before-message-delta'
  | 'stop-reason-before-message-stop'
  | 'ends-with-message-stop'
  | 'message-stop-is-last'
  | 'nothing-follows-an-error';

/** Where a stream is: before its message, in it, after a `message_delta`, after `message_stop`, or after an `error`. */
export type Place = 'start' | 'message' | 'ending' | 'over' | 'failed';

/** The place that an event leads to, and the promise that it breaks by coming there at all. */
export interface Move {
  readonly to: Place;
  readonly breaks?: GrammarPromise;
}

const late = (to: Place): Move => ({ to, breaks: 'message-stop-is-last' });
const afterError: Move = { to: 'failed', breaks: 'nothing-follows-an-error' };
const early: Move = { to: 'start', breaks: 'begins-with-message-start' };
const inBlock: Readonly<Record<Place, Move>> = {
  start: early,
  message: { to: 'message' },
  ending: { to: 'ending', breaks: 'blocks-come-before-message-delta' },
  over: late('over'),
  failed: afterError,
};

/** What each event does in each place; `ping` and what is not here may come anywhere (anthropic/streaming#Event types). */
export const MOVES: Readonly<Record<string, Readonly<Record<Place, Move>>>> = {
  message_start: {
    start: { to: 'message' },
    message: { to: 'message', breaks: 'message-starts-once' },
    ending: { to: 'ending', breaks: 'message-starts-once' },
    over: late('over'),
    failed: afterError,
  },
  content_block_start: inBlock,
  content_block_delta: inBlock,
  content_block_stop: inBlock,
  message_delta: {
    start: early,
    message: { to: 'ending' },
    ending: { to: 'ending' },
    over: late('over'),
    failed: afterError,
  },
  message_stop: {
    start: early,
    message: { to: 'over' },
    ending: { to: 'over' },
    over: late('over'),
    failed: afterError,
  },
  error: {
    start: { to: 'failed' },
    message: { to: 'failed' },
    ending: { to: 'failed' },
    over: late('over'),
    failed: afterError,
  },
};

/** Deltas by the type of their block (anthropic/streaming#Content block delta types); other blocks come whole. */
export const DELTAS: Readonly<Record<string, readonly string[]>> = {
  text: ['text_delta', 'citations_delta'],
  tool_use: ['input_json_delta'],
  server_tool_use: ['input_json_delta'],
  mcp_tool_use: ['input_json_delta'],
  thinking: ['thinking_delta', 'signature_delta'],
  compaction: ['compaction_delta'],
};

/** Every type of delta that some block has. */
export const KNOWN_DELTAS = new Set(Object.values(DELTAS).flat());

/** What is expected where an event breaks a promise by its place alone. */
export const OUT_OF_PLACE: Readonly<Partial<Record<GrammarPromise, string>>> = {
  'begins-with-message-start': 'message_start before anything else of the message',
  'message-starts-once': 'one message_start in a stream',
  'blocks-come-before-message-delta': 'no content after message_delta',
  'message-stop-is-last': 'nothing after message_stop',
  'nothing-follows-an-error': 'nothing after an error event',
};
