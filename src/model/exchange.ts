/** The id of one published operation, for example `generateContent`: the join key everywhere. */
export type OperationId = string;

/** Header names in lower case; several values of one name are joined by `, `. */
export type Headers = Readonly<Record<string, string>>;

/** Bytes as they crossed the wire after content decoding; `base64` where they are not valid UTF-8. */
export interface Body {
  readonly text: string;
  readonly encoding: 'utf8' | 'base64';
  /** Length in bytes after content decoding. */
  readonly size: number;
}

/** One request as sent, secrets replaced by their mark. */
export interface Sent {
  readonly method: string;
  /** Absolute, without secrets. */
  readonly url: string;
  readonly headers: Headers;
  readonly body?: Body;
}

/** One item of an event stream in order of arrival; offsets count from the request (ms) and the body start (bytes). */
export type StreamItem =
  | {
      readonly kind: 'event';
      readonly event?: string;
      readonly id?: string;
      readonly data: string;
      readonly atMs: number;
      readonly atByte: number;
    }
  | { readonly kind: 'comment'; readonly text: string; readonly atMs: number; readonly atByte: number };

/** Milliseconds since the request was sent. */
export interface Timings {
  readonly headersMs: number;
  readonly firstByteMs: number;
  readonly endMs: number;
}

export interface Received {
  readonly status: number;
  /** Set where the body says another status than HTTP did, and `status` is what the body says: what HTTP said. */
  readonly httpStatus?: number;
  readonly headers: Headers;
  readonly body: Body;
  /** Present where the body was an event stream; `body` holds its raw text too. */
  readonly stream?: readonly StreamItem[];
  readonly timings: Timings;
}

/** How one exchange ended on the wire; everything but `complete` is the wire's failure, never thrown. */
export type Ending =
  | { readonly kind: 'complete' }
  | { readonly kind: 'cut'; readonly afterBytes: number; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'timeout';
      readonly phase: 'connect' | 'headers' | 'idle' | 'total';
      readonly limitMs: number;
    }
  | { readonly kind: 'oversize'; readonly limit: 'body' | 'line' | 'events'; readonly allowed: number }
  | { readonly kind: 'undecodable'; readonly encoding: string; readonly reason: string }
  | { readonly kind: 'redirected'; readonly to: string };

/** What a record may be trusted for: traffic that others recorded may have lost bytes, headers or timings. */
export interface Fidelity {
  /** The body bytes are as they crossed the wire (line ends, key order, white space). */
  readonly bytes: boolean;
  /** No header was dropped. */
  readonly headers: boolean;
  readonly timings: boolean;
  /** No long value was cut out of the body. */
  readonly whole: boolean;
}

/** One request and whatever came back, exactly as it crossed the wire. Plain JSON, secrets removed. */
export interface Exchange {
  /** The step of its case; unique within the case. */
  readonly step: string;
  /** Absent where the request fits no published operation. */
  readonly operation?: OperationId;
  readonly request: Sent;
  /** Absent where nothing came back; present but partial where the ending is not `complete`. */
  readonly response?: Received;
  readonly ending: Ending;
  readonly fidelity: Fidelity;
  /**
   * Set where it was no request to a published route: the bytes behind an address that a reply gave, on whatever host,
   * or a call of the target to the run, whose `request` is what the target sent.
   */
  readonly apart?: 'asset' | 'callback';
  /** How often it was sent again because of 429, 503 or 529. */
  readonly retries: number;
}

/** What stands in a record where a secret stood; a reply that holds it gave the key away. */
export const SECRET_MARK = '«concordat:key»';
