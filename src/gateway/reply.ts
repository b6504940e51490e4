import type { AuthScheme, Headers, JsonValue, OperationId, Provider } from '../model/index.ts';
import { wireOf } from './framing.ts';

/** What the gateway understood of one request. It answers from this alone, so a fault that changes it changes what is heard. */
export interface Call {
  /** Absent where no published operation fits. */
  readonly operation?: OperationId;
  /** Absent where no served prefix fits the path. */
  readonly family?: string;
  readonly method: string;
  /** Path as sent, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** Path parameter, undecorated, for example `gemini-2.5-pro`. */
  readonly model?: string;
  /** Where the key was found, what it was, and whether the gateway knows it. */
  readonly credential?: { readonly scheme: AuthScheme; readonly value: string; readonly known: boolean };
  readonly bodyText: string;
  /** Undefined where the body is not JSON. */
  readonly body: JsonValue | undefined;
  readonly provider: Provider;
}

/** One piece of a streamed reply. `raw` goes out as it stands, `data` as one element in the reply's framing, named where `event` says so. */
export type Frame = (
  | { readonly data: JsonValue; readonly event?: string }
  | { readonly raw: string | Uint8Array }
) & {
  /** Wait before it is sent. */
  readonly pauseMs?: number;
};

/** What the gateway is about to send. */
export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly headers: Headers; readonly body: JsonValue }
  | {
      readonly kind: 'stream';
      readonly status: number;
      readonly headers: Headers;
      readonly frames: readonly Frame[];
      /** Line end of the framing. */
      readonly lineEnd: '\n' | '\r\n';
      /** One JSON array written piece by piece; default: an event stream. */
      readonly framing?: 'array';
      /** The connection is reset after the last frame. */
      readonly cut?: true;
    }
  | {
      readonly kind: 'bytes';
      readonly status: number;
      readonly headers: Headers;
      readonly body: string | Uint8Array;
      /** The connection is reset after the last byte. */
      readonly cut?: true;
    }
  /** Never answers. */
  | { readonly kind: 'silence' };

/** One way for the gateway to be wrong. Its id is its path below `faults/`: the family that it is about, and its deed. */
export interface Fault {
  /** What it does, in one sentence. */
  readonly does: string;
  /** Address of a real report of this bug. */
  readonly see?: string;
  /** Exactly the rules that must turn red in a full run of its family. */
  readonly breaks: readonly string[];
  /** The provider whose contract the gateway serves while it is wrong; default: the upstream of the fault's family. */
  readonly provider?: string;
  /** What it hears instead of what was said. */
  readonly hear?: (call: Call) => Call;
  /** What it answers instead of what is right. */
  readonly answer?: (reply: Reply, call: Call) => Reply;
  /** What it gives at the address of an asset instead of what is right. */
  readonly asset?: (reply: Reply) => Reply;
  /** What it posts to who wants to be called back, instead of what is right; undefined: nothing. */
  readonly post?: (body: JsonValue) => JsonValue | undefined;
}

/** Declares a fault. */
export const fault = (declared: Fault): Fault => declared;

/** A reply whose JSON, unary or each streamed event, went through `change`; other replies stay. `index` counts events. */
export const changeJson = (
  reply: Reply,
  change: (body: JsonValue, index: number, count: number) => JsonValue,
): Reply => {
  if (reply.kind === 'json') return { ...reply, body: change(reply.body, 0, 1) };
  return changeFrames(reply, (frames) =>
    frames.map((frame, n) =>
      'data' in frame ? { ...frame, data: change(frame.data, n, frames.length) } : frame,
    ),
  );
};

/** A stream with other frames; other replies stay. */
export const changeFrames = (reply: Reply, change: (frames: readonly Frame[]) => readonly Frame[]): Reply =>
  reply.kind === 'stream' ? { ...reply, frames: change(reply.frames) } : reply;

/** A reply with headers laid over its own (names in lower case); an undefined value removes one. */
export const changeHeaders = (reply: Reply, changes: Readonly<Record<string, string | undefined>>): Reply => {
  if (reply.kind === 'silence') return reply;
  const headers = Object.entries({ ...reply.headers, ...changes }).filter(([, value]) => value !== undefined);
  // The undefined values were filtered out the line above.
  return { ...reply, headers: Object.fromEntries(headers) as Headers };
};

/** A reply with another HTTP status; its body stays. */
export const changeStatus = (reply: Reply, status: number): Reply =>
  reply.kind === 'silence' ? reply : { ...reply, status };

/** The whole body of a reply as it would cross the wire, as one block; `change` may spoil its text. */
export const toBytes = (
  reply: Reply,
  change: (text: string) => string | Uint8Array = (text) => text,
): Reply => {
  if (reply.kind === 'silence') return reply;
  const { status, headers } = reply;
  return { kind: 'bytes', status, headers, body: change(wireOf(reply)) };
};

/** True for a reply with a 2xx status. */
export const isSuccess = (reply: Reply): boolean =>
  reply.kind !== 'silence' && reply.status >= 200 && reply.status < 300;

/** True for a reply with a 4xx or 5xx status. */
export const isError = (reply: Reply): boolean => reply.kind !== 'silence' && reply.status >= 400;
