import type { Case, Defect, Variation } from './case.ts';
import type { Contract } from './contract.ts';
import type { Exchange, OperationId } from './exchange.ts';
import type { JsonValue, Pointer } from './json.ts';
import type { Capability, Target } from './provider.ts';

/** `must`: a documented promise or an official client breaks; `should`: upstream's documented habit; `may`: noted. */
export type Level = 'must' | 'should' | 'may';

/** `page#section`, where `page` is a key of `specs/sources.yaml`. */
export type Source = string;

/** A rule's path below `suites/` without its ending, or `contract/<check>` for the built-in ones. */
export type RuleId = string;

/** What a rule speaks about: single exchanges that fit all members, or the whole case of one scenario. */
export type Selector =
  | {
      readonly operation?: OperationId | readonly OperationId[];
      /** Default: the families of its folder, all of them for `http`. */
      readonly family?: string | readonly string[];
      /** `success` is 2xx, `error` is 4xx and 5xx. Absent: any exchange with a response. */
      readonly status?: 'success' | 'error';
      /** Whether the request asked for an event stream by the published means. */
      readonly streaming?: boolean;
      /** Only cases with this defect. */
      readonly defect?: Defect | readonly Defect[];
      /** Only accept cases of this variation. */
      readonly variation?: Variation;
      /** Also exchanges that ended without a response. */
      readonly unanswered?: true;
    }
  | { readonly scenario: string | readonly string[] };

/** What a rule saw, where, and what it should have been. */
export interface Finding {
  /** Into the exchange (`/response/body/…` goes on inside the parsed JSON body, `/response/stream/3/…` inside an event's data); prefixed by the step where the case has several. */
  readonly at: Pointer;
  /** Short words or a value. */
  readonly expected: JsonValue;
  readonly actual: JsonValue;
}

/** All that a rule may look at. */
export interface Evidence {
  readonly case: Case;
  /** The exchange in question; for a scenario rule the last one sent. */
  readonly exchange: Exchange;
  /** All exchanges of the case by step name. */
  readonly exchanges: Readonly<Record<string, Exchange>>;
  readonly contract: Contract;
  readonly target: Target;
  /** Names of all models that the target lists; absent where it was not asked, or told only a part. */
  readonly listed?: readonly string[];
}

/** How to see one promise kept. Pure: no clock, network or randomness. */
export interface Rule {
  /** Where no page of the target's provider speaks; a promise sets the level for its own providers. */
  readonly level: Level;
  /** The promise in one sentence. */
  readonly says: string;
  readonly see: Source;
  readonly on: Selector;
  /** The target must claim these; else the rule is skipped. */
  readonly needs?: readonly Capability[];
  /**
   * Narrows `on` to what a selector cannot say. `true`: the rule speaks. A string: why it does not,
   * for example `the reply carries no usageMetadata`; where that holds for every exchange the rule is inconclusive.
   */
  readonly when?: (evidence: Evidence) => true | string;
  /** Yields one finding for each breach; none means kept. */
  readonly check: (evidence: Evidence) => Iterable<Finding>;
}

/** A rule with the id that its path gives. */
export interface NamedRule extends Rule {
  readonly id: RuleId;
}

/** How a published statement is held. */
export type Held =
  | { readonly by: 'rules'; readonly rules: readonly RuleId[] }
  | {
      readonly by: 'contract';
      readonly operations: readonly OperationId[];
      /**
       * What requests must have carried, and been accepted with, for the promise to count as kept: pointers into the
       * request body, a star for any element, `=value` for one value only.
       */
      readonly sends?: readonly string[];
    }
  /** Not checkable from outside, and why. */
  | { readonly by: 'nothing'; readonly because: string };

/** One published statement, in our short words with its source. */
export interface PublishedPromise {
  /** `<folder>/<slug>`. */
  readonly id: string;
  readonly says: string;
  readonly see: Source;
  /** Whose pages say it. */
  readonly providers: readonly string[];
  readonly level: Level;
  readonly held: Held;
}
