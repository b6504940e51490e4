/** The names of google.rpc codes that an error may carry, with the HTTP statuses they go with (google/rpc-code#Code). */
export const RPC_CODES: Readonly<Record<string, number>> = {
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DATA_LOSS: 500,
  UNAUTHENTICATED: 401,
};

/** The code names that go with an HTTP status; none where the table has no such status. */
export const wordsFor = (status: number): readonly string[] =>
  Object.keys(RPC_CODES).filter((word) => RPC_CODES[word] === status);

/** What an error has in `type` and `code` in the envelope for all families (anyint/errors-and-limits#Error response examples). */
export const GENERAL_WORDS: Readonly<Record<number, { readonly type: string; readonly code: string }>> = {
  401: { type: 'authentication_error', code: 'invalid_api_key' },
  429: { type: 'rate_limit_error', code: 'rate_limit_exceeded' },
};
