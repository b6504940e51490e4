import type { Case, CaseId, Contract, Exchange } from '../model/index.ts';
import { replyOf, succeeded } from '../schema/evidence.ts';
import { arrayOf, stringOf, valueAt } from '../schema/read.ts';
import type { Footing } from './footing.ts';

/** What a target has told of its models so far; lists of families that lie below one prefix are one list. */
export interface ListedModels {
  /** Takes the models from the exchanges of a plain case, where its operation lists them. */
  readonly note: (contract: Contract, oneCase: Case, exchanges: readonly Exchange[]) => void;
  /**
   * Names of all models below the contract's prefix; undefined where nobody listed them, or only a part, or where the
   * models that a case asks for have answered though not listed.
   */
  readonly of: (contract: Contract, oneCase: Case) => readonly string[] | undefined;
  /** The first model that a case asks for and that is not on the list; undefined where all are, or nobody knows. */
  readonly unlisted: (contract: Contract, oneCase: Case) => string | undefined;
  /** Takes what became of a case that asked for a model which is not on the list. */
  readonly settle: (contract: Contract, model: string, id: CaseId, footing: Footing | undefined) => void;
  /** The case that found out that the target does not have a model; undefined where none did. */
  readonly lackedBy: (contract: Contract, model: string) => CaseId | undefined;
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

/** A model that is only looked up, and is not on the list, is rightly not found: that says nothing of who answers. */
const isLookUp = ({ operations }: Contract, operation: string | undefined): boolean =>
  operations.find(({ id }) => id === operation)?.method === 'GET';

/** Starts with nothing listed. `order` is that of the run: what a family finds out concerns itself and those after it. */
export const startListedModels = (order: readonly Contract[]): ListedModels => {
  const lists = new Map<Contract, readonly string[]>();
  const lacking = new Map<Contract, Map<string, CaseId>>();
  // Models that answer though no list names them: a later 404 is about something else.
  const had = new Map<string, Set<string>>();
  const before = (contract: Contract): readonly Contract[] =>
    order.slice(0, order.indexOf(contract) + 1).filter(({ prefix }) => prefix === contract.prefix);
  const listedFor = (contract: Contract): readonly string[] | undefined => {
    const told = before(contract).flatMap((one) => lists.get(one) ?? []);
    return told.length === 0 ? undefined : told;
  };
  const unlistedIn = (contract: Contract, { steps }: Case): readonly string[] => {
    const names = listedFor(contract);
    const asked = steps.filter(({ operation }) => !isLookUp(contract, operation));
    return asked.flatMap(({ model }) =>
      model === undefined || names?.includes(model) !== false ? [] : [model],
    );
  };
  const answers = ({ prefix }: Contract, model: string): boolean => had.get(prefix)?.has(model) === true;
  return {
    note(contract, oneCase, exchanges) {
      if (!asksForModels(contract, oneCase)) return;
      const names = exchanges.flatMap((exchange) => namesIn(contract, exchange) ?? []);
      if (names.length > 0) lists.set(contract, names);
    },
    of(contract, oneCase) {
      const unlisted = unlistedIn(contract, oneCase);
      const haveAnswered = unlisted.length > 0 && unlisted.every((model) => answers(contract, model));
      return haveAnswered ? undefined : listedFor(contract);
    },
    unlisted: (contract, oneCase) => unlistedIn(contract, oneCase).find((model) => !answers(contract, model)),
    settle(contract, model, id, footing) {
      if (footing === undefined && model !== '' && lacking.get(contract)?.has(model) !== true)
        had.set(contract.prefix, (had.get(contract.prefix) ?? new Set<string>()).add(model));
      if (footing?.kind !== 'failed' || footing.root !== 'contract/model-listed') return;
      const found = lacking.get(contract) ?? new Map<string, CaseId>();
      lacking.set(contract, found);
      if (!found.has(model)) found.set(model, id);
    },
    lackedBy: (contract, model) =>
      before(contract)
        .map((one) => lacking.get(one)?.get(model))
        .find((id) => id !== undefined),
  };
};
