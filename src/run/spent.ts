import { effective } from '../judge/effective.ts';
import type { Judgement } from '../judge/judge-case.ts';
import { expectationOf } from '../judge/select.ts';
import type { Case, CaseId, Contract, Exchange, OperationId, RuleId, Target } from '../model/index.ts';
import { succeeded } from '../schema/evidence.ts';

/** The verdict that is to blame for what is not sent. */
export interface Blame {
  readonly rule: RuleId;
  readonly case: CaseId;
}

/**
 * Wrong requests that a service took for good ones, and bills. Where nobody gave leave to pay, the operation is asked no
 * more: once is a finding, more would be somebody's money. With leave they are held back once there are too many.
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
  /** Resolves when a case may be sent: wrong requests for what is billed go one at a time where nobody gave leave to pay. */
  readonly turn: (contract: Contract, oneCase: Case) => Promise<() => void>;
}

const billedIn = ({ steps, expect: whole }: Case): readonly OperationId[] =>
  steps.flatMap(({ paid, operation, expect = whole }) =>
    paid === undefined || operation === undefined || expect !== 'reject' ? [] : [operation],
  );

const free = (): void => {};

/** Nothing taken yet. `most`: how many wrong requests may be taken in a run with leave to pay; default: any number. */
export const startSpent = ({ paid: mayPay }: Target, most = Number.POSITIVE_INFINITY): Spent => {
  const taken = new Map<string, Blame>();
  const lines = new Map<string, Promise<void>>();
  let all = 0;
  let last: Blame | undefined;
  const keyOf = ({ family }: Contract, operation: OperationId): string => `${family} ${operation}`;
  return {
    note(contract, oneCase, exchanges, { verdicts }) {
      const billed = billedIn(oneCase);
      for (const sent of exchanges) {
        const exchange = effective(contract, sent);
        const { operation = '' } = exchange;
        if (!billed.includes(operation) || !succeeded(exchange)) continue;
        if (expectationOf({ case: oneCase, exchange }) !== 'reject') continue;
        const failed = verdicts.find(({ outcome }) => outcome === 'fail');
        last = { rule: failed?.rule ?? 'contract/status', case: oneCase.id };
        all += 1;
        if (!taken.has(keyOf(contract, operation))) taken.set(keyOf(contract, operation), last);
      }
    },
    blame(contract, oneCase) {
      const billed = billedIn(oneCase);
      if (mayPay) return billed.length > 0 && all >= most ? last : undefined;
      return billed
        .map((operation) => taken.get(keyOf(contract, operation)))
        .find((one) => one !== undefined);
    },
    async turn(contract, oneCase) {
      const [operation] = billedIn(oneCase);
      if (mayPay || operation === undefined) return free;
      const key = keyOf(contract, operation);
      const before = lines.get(key);
      let leave = free;
      lines.set(
        key,
        new Promise<void>((resolve) => {
          leave = resolve;
        }),
      );
      await before;
      return leave;
    },
  };
};
