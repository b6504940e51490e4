import type { Case, Contract, Exchange } from '../model/index.ts';
import { replyOf, succeeded } from '../schema/evidence.ts';
import { arrayOf, stringOf, valueAt } from '../schema/read.ts';

/** What a target has told of its models so far, by the prefix that its lists lie below. */
export interface ListedModels {
  /** Takes the models from the exchanges of a plain case, where its operation lists them. */
  readonly note: (contract: Contract, oneCase: Case, exchanges: readonly Exchange[]) => void;
  /** Names of all models below the contract's prefix; undefined where nobody listed them, or only a part. */
  readonly of: (contract: Contract) => readonly string[] | undefined;
  /** The first model that a case asks for and that is not on the list; undefined where all are, or nobody knows. */
  readonly unlisted: (contract: Contract, oneCase: Case) => string | undefined;
}

const isPlain = ({ origin }: Case): boolean => origin.kind === 'accept' && origin.variation === 'minimal';

/** The names that one answer lists; undefined where it lists none or says that there are more. */
const namesIn = (contract: Contract, exchange: Exchange): readonly string[] | undefined => {
  const list = contract.operations.find(({ id }) => id === exchange.operation)?.modelList;
  if (list === undefined || !succeeded(exchange)) return undefined;
  const reply = replyOf(exchange);
  const more = valueAt(reply, list.more);
  if (more !== undefined && more !== null && more !== false && more !== '') return undefined;
  const names = arrayOf(valueAt(reply, list.items)).flatMap((item) => stringOf(valueAt(item, list.id)) ?? []);
  return names.length === 0 ? undefined : names.map((name) => name.replace(/^models\//, ''));
};

/** Whether a contract has an operation that lists models. */
export const listsModels = ({ operations }: Contract): boolean =>
  operations.some(({ modelList }) => modelList !== undefined);

/** The contracts, those first that list models: what they say concerns the others. */
export const listingFirst = (contracts: readonly Contract[]): readonly Contract[] =>
  [...contracts].sort((one, other) => Number(listsModels(other)) - Number(listsModels(one)));

const asksForModels = (contract: Contract, oneCase: Case): boolean =>
  isPlain(oneCase) &&
  contract.operations.some(({ id, modelList }) => id === oneCase.steps[0]?.operation && modelList);

/** Starts with nothing listed. */
export const startListedModels = (): ListedModels => {
  const byPrefix = new Map<string, readonly string[]>();
  return {
    note(contract, oneCase, exchanges) {
      if (!asksForModels(contract, oneCase)) return;
      for (const names of exchanges.map((exchange) => namesIn(contract, exchange)))
        if (names !== undefined)
          byPrefix.set(contract.prefix, [...(byPrefix.get(contract.prefix) ?? []), ...names]);
    },
    of: ({ prefix }) => byPrefix.get(prefix),
    unlisted({ prefix }, { steps }) {
      const names = byPrefix.get(prefix);
      return names && steps.flatMap(({ model }) => model ?? []).find((model) => !names.includes(model));
    },
  };
};
