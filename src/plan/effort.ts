import type { CaseId, Defect, Effort, Operation, Target, Variation } from '../model/index.ts';

/** Which operations: none, the family's first that takes a body, that one and its stream, or each. */
export type Reach = 'none' | 'first' | 'streams' | 'each';

/** How far a kind of case goes: which operations, and for those that the schema gives rise to, how many names deep and how many at most. */
export interface Share {
  readonly reach: Reach;
  readonly depth: number;
  readonly most: number;
}

/** A kind of case that planning makes from the contract. */
export type Kind = `accept/${Variation}` | `reject/${Defect}`;
type Row = readonly [smoke: Share, standard: Share, full: Share];

const ALL = Infinity;
const none: Share = { reach: 'none', depth: 0, most: 0 };
const first = (depth = ALL, most = ALL): Share => ({ reach: 'first', depth, most });
const streams = (depth = ALL): Share => ({ reach: 'streams', depth, most: ALL });
const each = (depth = ALL): Share => ({ reach: 'each', depth, most: ALL });

/** What each effort plans. The samples are not in it: they are planned as many as asked for. */
const SHARES: Readonly<Record<Kind, Row>> = {
  'accept/minimal': [each(), each(), each()],
  'accept/auth': [first(), first(), each()],
  'accept/property': [none, first(1), each()],
  'accept/everything': [none, each(), each()],
  'accept/enum': [none, none, each()],
  'accept/edge': [none, none, each()],
  'accept/sample': [first(), first(), first()],
  'reject/missing-required': [first(1), each(1), each()],
  'reject/wrong-type': [none, first(1, 2), each()],
  'reject/out-of-range': [none, first(2, 2), each()],
  'reject/unknown-enum': [none, first(2, 1), each()],
  'reject/wrong-role': [none, first(), streams()],
  'reject/openai-body': [none, first(), streams()],
  'reject/gemini-body': [none, first(), streams()],
  'reject/anthropic-body': [none, first(), streams()],
  'reject/not-an-object': [none, first(), each()],
  'reject/empty-body': [none, first(), each()],
  'reject/malformed-json': [first(), streams(), each()],
  'reject/wrong-content-type': [none, first(), each()],
  'reject/missing-header': [none, first(), each()],
  'reject/unknown-model': [first(), streams(), each()],
  'reject/unknown-action': [none, first(), first()],
  'reject/wrong-method': [none, first(), each()],
  'reject/bare-prefix': [none, first(), each()],
  'reject/no-key': [first(), streams(), each()],
  'reject/wrong-key': [first(), streams(), each()],
};

const COLUMN: Readonly<Record<Effort, 0 | 1 | 2>> = { smoke: 0, standard: 1, full: 2 };

/** How far one kind of case goes at an effort. */
export const shareOf = (kind: Kind, effort: Effort): Share => SHARES[kind][COLUMN[effort]];

/** Whether a scenario of one effort belongs to a run of another. */
export const includesEffort = (asked: Effort, scenario: Effort): boolean => COLUMN[scenario] <= COLUMN[asked];

/** Wrong requests that no service takes for good ones: whoever sends them pays nothing. */
const NEVER_SERVED: readonly Kind[] = [
  'reject/missing-required',
  'reject/not-an-object',
  'reject/empty-body',
  'reject/malformed-json',
  'reject/unknown-action',
  'reject/wrong-method',
  'reject/no-key',
  'reject/wrong-key',
];

/** Good requests that are worth their price where nothing else shows the same; a task has its own scenario for the plain one. */
const WORTH: Readonly<Record<'task' | 'asset', readonly Kind[]>> = {
  task: [],
  asset: ['accept/minimal'],
};

/**
 * Whether a kind of case may be sent for an operation. One whose answers are billed is sent what is surely refused, once
 * something shows that it is served at all; what a lenient service might take, and good requests, only with leave to pay.
 */
export const affords = (
  {
    operation,
    target,
    effort,
    control,
  }: {
    readonly operation: Operation;
    readonly target: Target;
    readonly effort: Effort;
    readonly control?: CaseId;
  },
  kind: Kind,
): boolean => {
  if (operation.paid === undefined) return true;
  if (!target.paid) return control !== undefined && NEVER_SERVED.includes(kind);
  // Its plain body names what there is not: what is wrong besides tells nothing.
  if (operation.leansOn !== undefined) return NEVER_SERVED.includes(kind) || kind === 'reject/wrong-type';
  if (kind.startsWith('reject/')) return true;
  const worth = WORTH[operation.task === undefined ? 'asset' : 'task'];
  return worth.includes(kind) || (kind === 'accept/everything' && effort === 'full');
};
