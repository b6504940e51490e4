import { effective } from '../judge/effective.ts';
import type { Judgement } from '../judge/judge-case.ts';
import type { Case, CaseId, Contract, Exchange, OperationId, RuleId, Target } from '../model/index.ts';
import { succeeded } from '../schema/evidence.ts';

/** The verdict that is to blame for what is not sent. */
export interface Blame {
  readonly rule: RuleId;
  readonly case: CaseId;
}

/**
 * Operations whose answers are billed and that took a wrong request for a good one, though nobody gave leave to pay: once
 * is a finding, more would be somebody's money.
 */
export interface Spent {
  readonly note: (
    contract: Contract,
    oneCase: Case,
    exchanges: readonly Exchange[],
    judgement: Judgement,
  ) => void;
  /** Why a case is not sent; undefined where it may be. */
  readonly blame: (contract: Contract, oneCase: Case) => Blame | undefined;
}

const billedIn = ({ steps }: Case): readonly OperationId[] =>
  steps.flatMap(({ paid, operation }) => (paid === undefined || operation === undefined ? [] : [operation]));

/** Nothing taken yet. With leave to pay nothing is ever held back. */
export const startSpent = ({ paid: mayPay }: Target): Spent => {
  const taken = new Map<string, Blame>();
  const keyOf = ({ family }: Contract, operation: OperationId): string => `${family} ${operation}`;
  return {
    note(contract, oneCase, exchanges, { verdicts }) {
      if (mayPay) return;
      const billed = billedIn(oneCase);
      for (const { operation = '', ...exchange } of exchanges.map((one) => effective(contract, one))) {
        const key = keyOf(contract, operation);
        if (!billed.includes(operation) || !succeeded(exchange) || taken.has(key)) continue;
        const failed = verdicts.find(({ outcome }) => outcome === 'fail');
        taken.set(key, { rule: failed?.rule ?? 'contract/status', case: oneCase.id });
      }
    },
    blame: (contract, oneCase) =>
      billedIn(oneCase)
        .map((operation) => taken.get(keyOf(contract, operation)))
        .find((one) => one !== undefined),
  };
};
