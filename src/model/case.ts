import type { OperationId } from './exchange.ts';
import type { JsonValue, Pointer } from './json.ts';
import type { AuthScheme, Capability, ModelRole } from './provider.ts';

/** `<family>/<operation>/<accept|reject>/<what>` or `<scenario id>`; stable for one seed. */
export type CaseId = string;

/** smoke: about 12 requests; standard: about 60; full: all that the contract yields. */
export type Effort = 'smoke' | 'standard' | 'full';

/** The one thing that makes a request wrong. */
export type Defect =
  | 'missing-required'
  | 'wrong-type'
  | 'out-of-range'
  | 'unknown-enum'
  | 'wrong-role'
  | 'openai-body'
  | 'gemini-body'
  | 'anthropic-body'
  | 'not-an-object'
  | 'empty-body'
  | 'malformed-json'
  | 'wrong-content-type'
  | 'missing-header'
  | 'unknown-model'
  | 'unknown-action'
  | 'wrong-method'
  | 'bare-prefix'
  | 'no-key'
  | 'wrong-key';

export type Variation = 'minimal' | 'property' | 'everything' | 'enum' | 'edge' | 'auth' | 'sample';

/** Why a case exists. */
export type Origin =
  | { readonly kind: 'accept'; readonly variation: Variation; readonly at?: Pointer }
  | { readonly kind: 'reject'; readonly defect: Defect; readonly at?: Pointer }
  | { readonly kind: 'scenario'; readonly scenario: string }
  | { readonly kind: 'recorded'; readonly file: string; readonly entry: number }
  /** A call through a vendor's own client library, which sends what it likes. */
  | { readonly kind: 'client'; readonly client: string; readonly version: string };

/** How a step says who it is. */
export type StepAuth = AuthScheme | 'none' | 'wrong';

/**
 * JSON in which `{ $from: step, at: pointer }` stands for a value of an earlier step's reply body
 * (of a stream: its events' data as one array), and `edit: 'tamper'` changes one character of that string.
 * On a list, `/content/type=tool_use/0/id` picks among the items whose `type` is that word.
 */
export type Template = JsonValue;

export type StepBody =
  | { readonly kind: 'json'; readonly value: Template }
  /** Sent as it stands, with this content type. */
  | { readonly kind: 'raw'; readonly text: string; readonly contentType: string };

/** One request to send. */
export interface Step {
  readonly name: string;
  /** Absent where the request deliberately fits no published operation. */
  readonly operation?: OperationId;
  readonly method: string;
  /** Below the target's base URL, prefix included, starts with `/`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Over those of the target; null leaves one out, also where the target has it. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly auth: StepAuth;
  readonly body?: StepBody;
  /** The target's model that it asks for, where the planner put one in. */
  readonly model?: string;
  /** Sent at the same time as the neighbouring steps that carry it too. */
  readonly together?: boolean;
  /** What this step alone expects; default: what its case expects. `either`: only recorded. */
  readonly expect?: Expectation;
}

/** Whether the contract says that a request is good. */
export type Expectation = 'accept' | 'reject' | 'either';

/** A decision to talk to the target: what to send, why, and whether the contract says accept or reject. */
export interface Case {
  readonly id: CaseId;
  readonly family: string;
  readonly origin: Origin;
  readonly title: string;
  readonly expect: 'accept' | 'reject';
  readonly steps: readonly Step[];
  /** The good case that differs from this one in one thing; where it fails, this one is blocked. */
  readonly control?: CaseId;
  /** Run with nothing beside it, because its rules read timings. */
  readonly alone?: boolean;
}

/** A piece of a path: as it stands, or what an earlier reply holds at a pointer. */
export type PathValue = { readonly literal: string } | { readonly $from: string; readonly at: Pointer };

/** One step of a scenario file; the planner turns it into a `Step` for one target. */
export interface ScenarioStep {
  readonly name: string;
  readonly operation: OperationId;
  /** A role is looked up in the target; a literal is sent as it stands. Default: the operation's own role. */
  readonly model?: ModelRole | PathValue;
  /** Instead of the last segment of the published prefix, for example `v1` for `v1beta`: a path that nobody may have published. */
  readonly version?: string;
  /** Path parameters that are no model. */
  readonly parameters?: Readonly<Record<string, PathValue>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Laid over what the operation demands; names in lower case, null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Default: the provider's first published scheme. */
  readonly auth?: StepAuth;
  readonly body?: Template;
  readonly together?: boolean;
  /** Default: accept. */
  readonly expect?: Expectation;
}

/** A case of several steps, as plain data; its id is its path below `suites/`. */
export interface Scenario {
  readonly title: string;
  readonly effort: Effort;
  /** The target must claim these; else the scenario is not planned and its rules are skipped. */
  readonly needs?: readonly Capability[];
  readonly steps: readonly ScenarioStep[];
  readonly alone?: boolean;
}
