import type { ErrorSituation, FamilyService, Headers, JsonObject } from '../model/index.ts';

/** Why a request is not served, before a family puts it into its error envelope. */
export interface Refusal {
  readonly status: number;
  /** The word in `error.status` (Gemini) or `error.type` (OpenAI, Anthropic); default: the canonical one for the status. */
  readonly word?: string;
  /** The word in `error.code` (OpenAI); absent: null. */
  readonly code?: string;
  /** The parameter that is wrong, as `error.param` (OpenAI) names it; absent: null. */
  readonly param?: string;
  readonly message: string;
  readonly details?: readonly JsonObject[];
  readonly headers?: Headers;
}

const CANONICAL: Readonly<Record<ErrorSituation, number>> = {
  'invalid-request': 400,
  'no-key': 401,
  'wrong-key': 401,
  forbidden: 403,
  'unknown-model': 404,
  'rate-limit': 429,
  internal: 500,
};

/** A refusal with the status and word that the provider publishes for the situation, else the canonical ones. */
export const refusalIn = (
  service: FamilyService | undefined,
  situation: ErrorSituation,
  message: string,
  details?: readonly JsonObject[],
): Refusal => {
  const published = service?.errors[situation];
  return {
    status: published?.status ?? CANONICAL[situation],
    ...(published?.word === undefined ? {} : { word: published.word }),
    ...(published?.code === undefined ? {} : { code: published.code }),
    message,
    ...(details === undefined ? {} : { details }),
  };
};

/** True for a refusal, false for a reply. */
export const isRefusal = (value: Refusal | { readonly kind: string }): value is Refusal => !('kind' in value);
