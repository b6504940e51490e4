import type { OperationId } from './exchange.ts';
import type { JsonValue, Pointer } from './json.ts';
import type { AuthScheme, Capability, ModelRole } from './provider.ts';
import type { PaidKind } from './task.ts';

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
 * The step `<name>.address` stands for an address at which the run listens for what the target has to say of the task of the
 * step `<name>`; `<name>.deaf-address` for one that takes what is said and never answers.
 */
export type Template = JsonValue;

export type StepBody =
  | { readonly kind: 'json'; readonly value: Template }
  /** Sent as it stands, with this content type. */
  | { readonly kind: 'raw'; readonly text: string; readonly contentType: string };

/** Ask again until the reply tells one of these words; then no more. */
export interface Until {
  readonly state: Pointer;
  readonly ends: readonly string[];
  /** Suggested wait between two requests. */
  readonly everyMs: number;
  /** When to give up, from the first request. */
  readonly deadlineMs: number;
}

/** What a step does that is not simply sent once. Each exchange after the first is named `<step>#2`, `<step>#3`, … */
export type StepDeed =
  | { readonly kind: 'poll'; readonly until: Until }
  /** Fetches, without a key, each address that the reply of a step holds; the step's own path says nothing. */
  | { readonly kind: 'fetch'; readonly from: string; readonly at: readonly Pointer[] }
  /** As it stands, and where it is sent on to another host, from there without the key. Only the beginning of the bytes is kept. */
  | { readonly kind: 'download' }
  /** Waits for what the target posts to the address that stands for a step: until the last of these stages, or so long. */
  | {
      readonly kind: 'listen';
      readonly to: string;
      readonly stage: readonly Pointer[];
      readonly ends: readonly string[];
      readonly waitMs: number;
    };

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
  /** What is billed where it is accepted. */
  readonly paid?: PaidKind;
  readonly deed?: StepDeed;
}

/** The name of the step that an exchange is of: without the number that follows where there are several. */
export const stepNameOf = (exchangeStep: string): string => exchangeStep.replace(/#\d+$/, '');

/** What a case costs beyond tokens where all is accepted that may be: one entry for each. */
export const paidBy = ({ steps, expect }: Case): readonly PaidKind[] =>
  steps.flatMap(({ paid, expect: own = expect }) => (paid === undefined || own === 'reject' ? [] : [paid]));

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

/** Stands for the operation that a scenario is planned for, where it is planned once `for` each of some. */
export const EACH = '*';

/** One step of a scenario file; the planner turns it into one `Step`, or where it follows a task into several, for one target. */
export interface ScenarioStep {
  readonly name: string;
  /** Absent where it only fetches. */
  readonly operation?: OperationId;
  /** Asks nothing: fetches, without a key, each address that the reply of an earlier step holds; a star for every element. */
  readonly fetch?: { readonly from: string; readonly at: readonly Pointer[] };
  /**
   * Also follow the task that it creates: `<name>.early` (its content before it can be there), `<name>.poll` to its end,
   * `<name>.again`, `<name>.stranger` (with a wrong key), `<name>.elsewhere` (its id on another query), `<name>.asset`,
   * `<name>.callback` where the target calls back, and at full effort `<name>.twin`, the same request again.
   * `barely`: only `<name>.poll`. A target that calls back is given a `deaf` address that never answers.
   */
  readonly follow?: true | 'barely' | 'deaf';
  /** Asks nothing: hears for a short while who comes to the address that stands for a step. */
  readonly hear?: string;
  /** Query a task that there is none of, by an id that looks like one or by none that could. */
  readonly lookUp?: 'unknown' | 'malformed';
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
  /** What it asks to be refused a lenient service may accept, and bill: planned only with leave to pay. */
  readonly lenient?: true;
  /** Planned only where the run listens; `here`: only where it does so at an address of this machine. */
  readonly listens?: 'anywhere' | 'here';
  /** Planned for each operation that creates a task, or that tells of one; `*` in its steps is that operation. */
  readonly each?: 'task' | 'query';
  readonly alone?: boolean;
}
