import type { OperationId } from './exchange.ts';
import type { JsonObject } from './json.ts';
import type { Source } from './rule.ts';

/** What a target may claim beyond the bare operation; rules and scenarios name what they need. */
export type Capability = string;

export type ModelRole = 'text' | 'thinking' | 'image' | 'embedding' | 'video' | 'omni' | 'music';

export type AuthScheme = 'bearer' | 'x-goog-api-key' | 'query-key' | 'x-api-key';

/** A situation whose status and word a provider publishes. */
export type ErrorSituation =
  | 'invalid-request'
  | 'no-key'
  | 'wrong-key'
  | 'forbidden'
  | 'unknown-model'
  | 'rate-limit'
  | 'internal';

/** What a page publishes for one situation; absent where the pages are silent. */
export interface PublishedError {
  readonly status: number;
  /** The word in `error.status` (Gemini) or `error.type` (OpenAI, Anthropic), for example `INVALID_ARGUMENT`. */
  readonly word?: string;
  /** The word in `error.code` (OpenAI), for example `invalid_api_key`. */
  readonly code?: string;
  readonly source: Source;
}

/** One family as one provider serves it. */
export interface FamilyService {
  /** Path prefix below the base URL, for example `/gemini/v1beta`. */
  readonly prefix: string;
  readonly operations: readonly OperationId[];
  /** Schemes in the order published; the first is used unless a case says otherwise. */
  readonly auth: readonly AuthScheme[];
  readonly models: Readonly<Partial<Record<ModelRole, string>>>;
  readonly capabilities: readonly Capability[];
  readonly errors: Readonly<Partial<Record<ErrorSituation, PublishedError>>>;
  /** An OpenAPI Overlay 1.0 document that turns the base contract into this provider's. */
  readonly overlay?: JsonObject;
}

/** A statement that two pages make differently, or that none makes. */
export interface PageGap {
  readonly topic: string;
  readonly says: string;
  readonly sources: readonly Source[];
}

/** One published gateway. */
export interface Provider {
  readonly id: string;
  readonly title: string;
  /** The provider whose promises and levels also hold here (a user's own file that extends one). */
  readonly lineage: readonly string[];
  readonly families: Readonly<Record<string, FamilyService>>;
  readonly disagreements: readonly PageGap[];
  readonly silent: readonly PageGap[];
}

/** Limits that a run keeps towards one target. */
export interface Limits {
  readonly concurrency: number;
  readonly caseDeadlineMs: number;
  readonly idleDeadlineMs: number;
  readonly maxBodyBytes: number;
  readonly maxLineBytes: number;
  readonly maxEvents: number;
  readonly maxRedirects: number;
  /** Total time that waiting for 429, 503 and 529 may cost in one run. */
  readonly retryBudgetMs: number;
  readonly attempts: number;
  /** Wait between two queries of a task, instead of what its family suggests. */
  readonly pollMs?: number;
  /** When a task is given up, instead of what its family says. */
  readonly taskDeadlineMs?: number;
  /** Tasks that are followed at the same time, beside all other requests. */
  readonly tasks: number;
  /** How long a callback is waited for once the task has ended. */
  readonly callbackWaitMs: number;
}

/** What is under test. The key is not part of it: it lives in the probe alone. */
export interface Target {
  readonly name: string;
  readonly provider: Provider;
  /** No trailing slash. */
  readonly baseUrl: string;
  /** By family; the provider's models with the user's own names laid over them. */
  readonly models: Readonly<Record<string, Readonly<Partial<Record<ModelRole, string>>>>>;
  /** By family. */
  readonly capabilities: Readonly<Record<string, readonly Capability[]>>;
  /** Sent with each request; values that come from the environment are secrets. */
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** Whether requests may be sent that are billed beyond tokens when they are accepted. */
  readonly paid: boolean;
  /** By what kind of address the target can reach the run to call back: one of this machine, or a public one; false where nobody listens. */
  readonly callbacks: Ears;
}

/** Where the run listens. */
export type Ears = 'here' | 'public' | false;
