import type { AuthScheme, Headers, JsonValue, OperationId, Provider } from '../model/index.ts';

/** What the gateway understood of one request. */
export interface Call {
  /** Absent where no published operation fits. */
  readonly operation?: OperationId;
  readonly family?: string;
  readonly method: string;
  /** Path as sent, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** Path parameter, undecorated, for example `gemini-2.5-pro`. */
  readonly model?: string;
  /** Where the key was found, and what it was. */
  readonly credential?: { readonly scheme: AuthScheme; readonly value: string };
  readonly bodyText: string;
  /** Undefined where the body is not JSON. */
  readonly body: JsonValue | undefined;
  readonly provider: Provider;
}

/** One piece of a streamed reply. `raw` goes out as it stands, `data` as one event in the family's framing. */
export type Frame = ({ readonly data: JsonValue } | { readonly raw: string | Uint8Array }) & {
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
      readonly frames: readonly Frame[] /** Line end of the framing. */;
      readonly lineEnd: '\n' | '\r\n' /** The connection is reset after the last frame. */;
      readonly cut?: true;
    }
  | {
      readonly kind: 'bytes';
      readonly status: number;
      readonly headers: Headers;
      readonly body: string | Uint8Array;
      readonly cut?: true;
    }
  /** Never answers. */
  | { readonly kind: 'silence' };

/** One way for the gateway to be wrong. Its id is its file name. */
export interface Fault {
  /** What it does, in one sentence. */
  readonly does: string;
  /** Address of a real report of this bug. */
  readonly see?: string;
  /** Exactly the rules that must turn red in a standard run. */
  readonly breaks: readonly string[];
  /** The provider whose contract the gateway serves while it is wrong; default `google`. */
  readonly provider?: string;
  /** What it hears instead of what was said. */
  readonly hear?: (call: Call) => Call;
  /** What it answers instead of what is right. */
  readonly answer?: (reply: Reply, call: Call) => Reply;
}

/** Declares a fault. */
export const fault = (declared: Fault): Fault => declared;

/** A reply whose JSON, unary or each streamed event, went through `change`; other replies stay. `index` counts events. */
export const changeJson = (
  reply: Reply,
  change: (body: JsonValue, index: number, count: number) => JsonValue,
): Reply => {
  if (reply.kind === 'json') return { ...reply, body: change(reply.body, 0, 1) };
  if (reply.kind !== 'stream') return reply;
  const { frames } = reply;
  return {
    ...reply,
    frames: frames.map((frame, n) =>
      'data' in frame ? { ...frame, data: change(frame.data, n, frames.length) } : frame,
    ),
  };
};

/** True for a reply with a 2xx status. */
export const isSuccess = (reply: Reply): boolean =>
  reply.kind !== 'silence' && reply.status >= 200 && reply.status < 300;
