import {
  type CaseId,
  type Exchange,
  type Finding,
  type Pointer,
  type Run,
  stepNameOf,
  type Verdict,
} from '../model/index.ts';
import { tokensOf } from '../schema/read.ts';

/** The step or the exchange that a finding speaks of, as it is named in the list; undefined where its pointer begins with none. */
export const stepOf = (at: Pointer, steps: readonly string[]): string | undefined => {
  const [first] = tokensOf(at);
  if (first === undefined) return undefined;
  return [first, stepNameOf(first)].find((name) => steps.includes(name));
};

/** The findings of a verdict; none where it did not fail. */
export const findingsOf = (verdict: Verdict): readonly Finding[] =>
  verdict.outcome === 'fail' ? verdict.findings : [];

/** The exchanges of a case, none where the verdict speaks of the whole run. */
export const exchangesOf = (run: Run, id: CaseId | undefined): readonly Exchange[] =>
  id === undefined ? [] : (run.exchanges.get(id) ?? []);

/** The exchange that shows a verdict best: the one that its first finding names, else the last of its case. */
export const exchangeOf = (run: Run, verdict: Verdict): Exchange | undefined => {
  const exchanges = exchangesOf(run, verdict.case);
  const steps = exchanges.map(({ step }) => step);
  const named = findingsOf(verdict)
    .map(({ at }) => stepOf(at, steps))
    .find((step) => step !== undefined);
  // Calls and files are no requests to the target: what caused them says more, where a finding names none.
  const asked = exchanges.filter(({ apart }) => apart === undefined);
  return exchanges.find(({ step }) => step === named) ?? asked.at(-1) ?? exchanges.at(-1);
};
