/** Any JSON value. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export type JsonObject = { readonly [key: string]: JsonValue };

/** An RFC 6901 JSON Pointer: empty, or a sequence of `/token`. */
export type Pointer = string;

/** A JSON Schema (2020-12), references resolved against its own `$defs`. */
export type Schema = JsonObject;
