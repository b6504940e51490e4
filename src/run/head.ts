import type { Specs } from '../contract/specs.ts';
import { CONTRACT_RULES } from '../judge/contract-rules.ts';
import type { SelectedRule } from '../judge/selected-rule.ts';
import {
  type Contract,
  concernsContract,
  type Effort,
  folderOf,
  type NamedRule,
  type PublishedPromise,
  type RunHead,
  type Target,
} from '../model/index.ts';
import { VERSION } from '../model/version.ts';
import { isObject, member, stringOf } from '../schema/read.ts';
import type { Catalogue, NamedScenario } from '../suite/catalogue.ts';
import { promisesOf, settleRule } from '../suite/levels.ts';

/** All that is settled before the first request. */
export interface Prepared {
  readonly head: RunHead;
  readonly rules: readonly SelectedRule[];
}

export interface PrepareOptions {
  readonly specs: Specs;
  readonly catalogue: Catalogue;
  readonly target: Target;
  readonly contracts: readonly Contract[];
  readonly keyFrom: string;
  readonly mode: 'probe' | 'judge';
  readonly effort: Effort;
  readonly seed: number;
  /** Which rules to judge; default all. Built-in ones always take part: they are the root causes. */
  readonly wants?: (ruleId: string) => boolean;
  /** ISO time; from outside, so that this stays a function of its input. */
  readonly startedAt: string;
}

const sourcesOf = (specs: Specs): RunHead['sources'] => {
  const pages = specs.files.get('sources.yaml')?.content;
  return Object.fromEntries(
    Object.entries(isObject(pages) ? pages : {}).map(([key, page]) => {
      const url = stringOf(member(page, 'url'));
      return [key, { title: stringOf(member(page, 'title')) ?? key, ...(url === undefined ? {} : { url }) }];
    }),
  );
};

/** The level of a rule in each family, where several share it: what a page says of one family binds no other. */
const levelsBy = (contracts: readonly Contract[], promises: readonly PublishedPromise[]) => {
  const told = contracts.map((contract): readonly [Contract, readonly PublishedPromise[]] => [
    contract,
    promises.filter(({ id }) => concernsContract(folderOf(id), contract)),
  ]);
  return (rule: NamedRule): Pick<SelectedRule, 'levels'> => {
    const sharing = told.filter(([contract]) => concernsContract(folderOf(rule.id), contract));
    return sharing.length < 2
      ? {}
      : {
          levels: Object.fromEntries(
            sharing.map(([{ family }, own]) => [family, settleRule(rule, own).level]),
          ),
        };
  };
};

/** Whether a scenario starts something that is billed, in any of the contracts. */
const startsBilled =
  (contracts: readonly Contract[]) =>
  ({ each, lenient, steps }: NamedScenario): boolean =>
    each === 'task' ||
    lenient === true ||
    steps.some(
      ({ operation, expect = 'accept' }) =>
        expect !== 'reject' &&
        contracts.some(({ operations }) => operations.some(({ id, paid }) => id === operation && paid)),
    );

/** Settles rules, levels, promises and the head of the run file. */
export const prepareRun = (options: PrepareOptions): Prepared => {
  const { target, contracts, catalogue, specs } = options;
  const ours = (id: string): boolean =>
    contracts.some((contract) => concernsContract(folderOf(id), contract));
  const promises = promisesOf(target.provider, catalogue.promises).filter(({ id }) => ours(id));
  const wanted = [
    ...CONTRACT_RULES,
    ...catalogue.rules.filter(({ id }) => ours(id) && options.wants?.(id) !== false),
  ];
  const rules = wanted.map((rule) => ({ rule, entry: settleRule(rule, promises) }));
  const levelsOf = levelsBy(contracts, promises);
  const billed = new Set(catalogue.scenarios.filter(startsBilled(contracts)).map(({ id }) => id));
  // Of scenarios that belong to other families nothing is planned.
  const ownOf = (told: string | readonly string[]): readonly string[] => [told].flat().filter(ours);
  const isBilled = ({ on }: NamedRule): boolean =>
    'scenario' in on && ownOf(on.scenario).every((id) => billed.has(id));
  const listening = new Set(
    catalogue.scenarios.flatMap(({ id, listens }) => (listens === undefined ? [] : [id])),
  );
  const isListening = ({ on }: NamedRule): boolean =>
    'scenario' in on && ownOf(on.scenario).every((id) => listening.has(id));
  return {
    rules: rules.map(({ rule, entry }) => ({
      rule,
      level: entry.level,
      ...levelsOf(rule),
      ...(isBilled(rule) && { billed: true as const }),
      ...(isListening(rule) && { listens: true as const }),
    })),
    head: {
      record: 'target',
      format: 1,
      concordat: VERSION,
      startedAt: options.startedAt,
      target: {
        name: target.name,
        provider: target.provider.id,
        baseUrl: target.baseUrl,
        keyFrom: options.keyFrom,
        models: target.models,
        capabilities: target.capabilities,
        paid: target.paid,
        callbacks: target.callbacks,
      },
      families: contracts.map(({ family, digest }) => ({ family, digest })),
      mode: options.mode,
      effort: options.effort,
      seed: options.seed,
      rules: rules.map(({ entry }) => entry),
      promises: promises.map(({ id, says, see, level, held }) => ({ id, says, see, level, held })),
      sources: sourcesOf(specs),
    },
  };
};
