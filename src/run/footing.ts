import { type CaseEvidence, type Judgement, judgeCase, ROOT_RULES } from '../judge/judge-case.ts';
import { QUERY_ANSWERED } from '../judge/query-answered.ts';
import type { SelectedRule } from '../judge/selected-rule.ts';
import { type Case, type CaseId, type Exchange, paidBy, type RuleId } from '../model/index.ts';
import { saidIn } from '../schema/evidence.ts';

/** What others cannot lean on: a case that failed a root rule, or one of which nothing can be said. */
export type Footing =
  /** `by` is the case that found it out, where that is another one and this was not sent. */
  | { readonly kind: 'failed'; readonly root: RuleId; readonly by?: CaseId }
  | { readonly kind: 'undecided'; readonly because: string }
  /** Nothing good was asked, and yet it is seen that the family is served; `said` is what it answered to a query for nothing. */
  | { readonly kind: 'looked-up'; readonly said: string };

/** What kept a case from succeeding, so that others cannot lean on it; undefined where it succeeded. */
export const footingOf = (
  { verdicts, quiet }: Judgement,
  exchanges: readonly Exchange[],
): Footing | undefined => {
  const root = verdicts.find(({ rule, outcome }) => outcome !== 'pass' && ROOT_RULES.includes(rule))?.rule;
  if (root !== undefined) return { kind: 'failed', root };
  const [first] = exchanges;
  if (
    first !== undefined &&
    verdicts.some(({ rule, outcome }) => rule === QUERY_ANSWERED.id && outcome === 'pass')
  )
    return { kind: 'looked-up', said: saidIn(first) };
  const because = quiet.find(({ rule }) => rule === 'contract/status')?.because;
  return because === undefined ? undefined : { kind: 'undecided', because };
};

/** Whether a case may be judged by what leans on its control; a control that was not sent has failed. */
export const controlOf = (
  control: string | undefined,
  footing: Footing | undefined | 'not sent',
): Pick<CaseEvidence, 'controlHeld' | 'controlRoot' | 'controlUndecided' | 'controlSaid'> => {
  if (control === undefined || footing === undefined) return { controlHeld: true };
  if (footing === 'not sent') return { controlHeld: false };
  if (footing.kind === 'looked-up') return { controlHeld: true, controlSaid: footing.said };
  return footing.kind === 'failed'
    ? { controlHeld: false, controlRoot: { rule: footing.root, case: footing.by ?? control } }
    : { controlHeld: false, controlUndecided: footing.because };
};

/** True for a case that starts something that is billed and takes its time: others lean on its beginning, not on its end. */
export const isBilled = (oneCase: Case): boolean => paidBy(oneCase).length > 0;

/** What leans on a billed case may lean on: whether its first request was accepted. */
export const footingAtStart = (
  rules: readonly SelectedRule[],
  evidence: CaseEvidence,
  first: Exchange,
): Footing | undefined => footingOf(judgeCase(rules, { ...evidence, exchanges: [first] }), [first]);

/** The first exchange that starts what is billed: on its acceptance others lean. */
export const firstBilled = (
  { steps, expect: whole }: Case,
  exchanges: readonly Exchange[],
): Exchange | undefined => {
  const step = steps.find(({ paid, expect = whole }) => paid !== undefined && expect !== 'reject');
  return exchanges.find((exchange) => exchange.step === step?.name);
};
