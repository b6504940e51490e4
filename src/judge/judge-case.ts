import {
  type Case,
  type CaseId,
  type Contract,
  type Evidence,
  type Exchange,
  type Finding,
  type NamedRule,
  type RuleId,
  stepNameOf,
  type Target,
  type Verdict,
} from '../model/index.ts';
import { claims } from '../schema/claims.ts';
import { saidIn, saysLater } from '../schema/evidence.ts';
import { effective } from './effective.ts';
import { isLookUp, lacksModel, MODEL_LISTED, NOT_ON_THE_LIST } from './model-listed.ts';
import { QUERY_ANSWERED } from './query-answered.ts';
import { speaksOf, speaksOfFamily, speaksOfScenario } from './select.ts';
import { concerning, levelIn, type SelectedRule } from './selected-rule.ts';

/** A rule that a case concerned but that had nothing to speak about, and why. */
export interface Quiet {
  readonly rule: RuleId;
  readonly because: string;
  /** The verdict of this case that is the reason, where there is one. */
  readonly by?: RuleId;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly quiet: readonly Quiet[];
}

export interface CaseEvidence {
  readonly case: Case;
  /** In the order sent; none where the wire was never reached. */
  readonly exchanges: readonly Exchange[];
  readonly contract: Contract;
  readonly target: Target;
  /** Names of all models that the target lists, where it told them. */
  readonly listed?: readonly string[];
  /** False where the case's positive control did not succeed. */
  readonly controlHeld: boolean;
  /** The root rule that the control failed, and where; default `contract/status` of the control. */
  readonly controlRoot?: { readonly rule: RuleId; readonly case: CaseId };
  /** Why the control neither succeeded nor failed, for example because of a rate limit: then nothing leaning on it is red. */
  readonly controlUndecided?: string;
  /** Set where the control is no good request but a free query for nothing: what was answered to that. */
  readonly controlSaid?: string;
}

/** The built-in rules whose failure is the root cause of whatever else cannot be judged in a case. */
export const ROOT_RULES: readonly RuleId[] = [
  'contract/answer',
  MODEL_LISTED.id,
  'contract/status',
  QUERY_ANSWERED.id,
];

const NO_MODEL = 'the target does not have a model that its steps ask for';

type Heard =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'quiet'; readonly because: string }
  | { readonly kind: 'threw'; readonly because: string };

/** Of a step that was sent several times only the last exchange. */
const lastOfEach = (exchanges: readonly Exchange[]): readonly Exchange[] => [
  ...new Map(exchanges.map((exchange) => [stepNameOf(exchange.step), exchange])).values(),
];

/**
 * Rules about success, refusals or whole scenarios need answers; what is missing is the wire's failure, and said once.
 * That a scenario's connection was dropped may be just what its rule is about.
 */
const cutShort = ({ id, on }: NamedRule, { exchange, exchanges }: Evidence): boolean => {
  if ('scenario' in on)
    return lastOfEach(Object.values(exchanges)).some(
      ({ ending: { kind }, apart }) => apart === undefined && kind !== 'complete' && kind !== 'cut',
    );
  if (id.startsWith('contract/') || on.unanswered === true) return false;
  const needsAnswer = on.status === 'success' || on.defect !== undefined;
  return needsAnswer && exchange.ending.kind !== 'complete';
};

const hear = (rule: NamedRule, evidence: Evidence): Heard => {
  if (cutShort(rule, evidence)) return { kind: 'quiet', because: 'an answer did not arrive whole' };
  try {
    const speaks = rule.when?.(evidence) ?? true;
    if (speaks !== true) return { kind: 'quiet', because: speaks };
    return { kind: 'findings', findings: [...rule.check(evidence)] };
  } catch (error) {
    return {
      kind: 'threw',
      because: `the rule itself failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
};

const prefixed = (findings: readonly Finding[], step: string, many: boolean): readonly Finding[] =>
  many ? findings.map((finding) => ({ ...finding, at: `/${step}${finding.at}` })) : findings;

/** What stands against judging a case that leans on another: a negative, or a scenario whose plain request fails already. */
const leaningBlocked = ({ rule }: SelectedRule, evidence: CaseEvidence): string | undefined => {
  const leans = 'scenario' in rule.on || rule.on.defect !== undefined;
  return leans && !evidence.controlHeld
    ? `its positive control ${evidence.case.control ?? ''} did not succeed`
    : undefined;
};

const ALIKE =
  'it was answered in the very words of a query for a task that there is not: only a good request (--paid) shows what is refused';

/** Where no good request shows that the family works, a refusal in words that fit everything shows nothing. */
const saysAsControl = ({ controlSaid }: CaseEvidence, evidences: readonly Evidence[]): boolean =>
  controlSaid !== undefined && evidences.every(({ exchange }) => saidIn(exchange) === controlSaid);

type Common = Omit<Evidence, 'exchange'>;

const evidencesFor = ({ rule }: SelectedRule, told: CaseEvidence, common: Common): readonly Evidence[] => {
  const { exchanges, contract } = told;
  const last = exchanges.at(-1);
  if ('scenario' in rule.on)
    return last !== undefined && speaksOfFamily(rule, contract.family) && speaksOfScenario(rule.on, told.case)
      ? [{ ...common, exchange: last }]
      : [];
  const named = exchanges.filter((exchange) => speaksOf(rule, told.case, exchange, contract));
  return named.map((exchange) => ({ ...common, exchange }));
};

const judgeRule = (
  selected: SelectedRule,
  told: CaseEvidence,
  common: Common,
): Verdict | Quiet | undefined => {
  const { rule } = selected;
  if (rule.needs?.some((need) => !claims(told.target, told.contract.family, need)) === true) return undefined;
  const evidences = evidencesFor(selected, told, common);
  if (evidences.length === 0) return undefined;
  const head = { rule: rule.id, case: told.case.id, level: levelIn(selected, told.contract.family) };
  const control = leaningBlocked(selected, told);
  if (control !== undefined && told.controlUndecided !== undefined)
    return { rule: rule.id, because: `${control}: ${told.controlUndecided}` };
  if (control !== undefined) {
    const by = told.controlRoot ?? { rule: 'contract/status', case: told.case.control ?? '' };
    return { ...head, outcome: 'blocked', because: control, by };
  }
  const lacking = told.exchanges.map((exchange) => ({ ...common, exchange })).filter(lacksModel);
  if ('scenario' in rule.on && lacking.length > 0 && lacking.every(isLookUp))
    return { rule: rule.id, because: NOT_ON_THE_LIST };
  if ('scenario' in rule.on && lacking.length > 0)
    return {
      ...head,
      outcome: 'blocked',
      because: NO_MODEL,
      by: { rule: MODEL_LISTED.id, case: told.case.id },
    };
  const limited = evidences.find(({ exchange }) => saysLater(exchange));
  if ('defect' in rule.on && rule.on.defect !== undefined && limited !== undefined)
    return { rule: rule.id, because: `the target answered ${limited.exchange.response?.status}` };
  if ('defect' in rule.on && rule.on.defect !== undefined && saysAsControl(told, evidences))
    return { rule: rule.id, because: ALIKE };
  const many = told.exchanges.length > 1 && !('scenario' in rule.on);
  const heard = evidences.map((evidence) => ({ step: evidence.exchange.step, said: hear(rule, evidence) }));
  const threw = heard.find(({ said }) => said.kind === 'threw');
  if (threw?.said.kind === 'threw') return { ...head, outcome: 'blocked', because: threw.said.because };
  const findings = heard.flatMap(({ step, said }) =>
    said.kind === 'findings' ? prefixed(said.findings, step, many) : [],
  );
  if (findings.length > 0) return { ...head, outcome: 'fail', findings };
  if (heard.some(({ said }) => said.kind === 'findings')) return { ...head, outcome: 'pass' };
  const first = heard[0]?.said;
  return first?.kind === 'quiet' ? { rule: rule.id, because: first.because } : undefined;
};

/** Judges one case by every rule that speaks about it. Pure: the same evidence gives the same verdicts. */
export const judgeCase = (rules: readonly SelectedRule[], given: CaseEvidence): Judgement => {
  const told = {
    ...given,
    exchanges: given.exchanges.map((exchange) => effective(given.contract, exchange)),
  };
  const verdicts: Verdict[] = [];
  const quiet: Quiet[] = [];
  const common: Common = {
    case: told.case,
    exchanges: Object.fromEntries(told.exchanges.map((exchange) => [exchange.step, exchange])),
    contract: told.contract,
    target: told.target,
    ...(told.listed && { listed: told.listed }),
  };
  for (const selected of concerning(rules, told.case)) {
    const judged = judgeRule(selected, told, common);
    if (judged === undefined) continue;
    if ('outcome' in judged) verdicts.push(judged);
    else quiet.push(judged);
  }
  const root = verdicts.find(({ rule, outcome }) => outcome === 'fail' && ROOT_RULES.includes(rule));
  return { verdicts, quiet: root === undefined ? quiet : quiet.map((one) => ({ ...one, by: root.rule })) };
};
