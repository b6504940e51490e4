import type {
  Held,
  JsonValue,
  Level,
  NamedRule,
  OperationId,
  PublishedPromise,
  Rule,
  RuleId,
  Scenario,
} from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../schema/read.ts';

/** A scenario with the id that its path gives. */
export type NamedScenario = Scenario & { readonly id: string };

/** All that lies in `suites/`. */
export interface Catalogue {
  readonly rules: readonly NamedRule[];
  readonly scenarios: readonly NamedScenario[];
  readonly promises: readonly PublishedPromise[];
}

const ruleFiles = import.meta.glob<Rule>('../../suites/**/*.rule.ts', { eager: true, import: 'default' });
const scenarioFiles = import.meta.glob<Scenario>('../../suites/**/*.scenario.ts', {
  eager: true,
  import: 'default',
});
const promiseFiles = import.meta.glob<JsonValue>('../../suites/**/promises.yaml', {
  eager: true,
  import: 'default',
});

const idOf = (path: string, ending: string): string => path.slice('../../suites/'.length, -ending.length);

const strings = (value: JsonValue | undefined): readonly string[] =>
  arrayOf(value).filter((item): item is string => typeof item === 'string');

const LEVELS: readonly Level[] = ['must', 'should', 'may'];

/** Reads how a promise is held: exactly one of `rules`, `contract`, `unchecked`. */
const readHeld = (entry: JsonValue): Held | undefined => {
  const rules: readonly RuleId[] = strings(member(entry, 'rules'));
  const operations: readonly OperationId[] = strings(member(entry, 'contract'));
  const because = stringOf(member(entry, 'unchecked'));
  const told = [rules.length > 0, operations.length > 0, because !== undefined].filter(Boolean).length;
  if (told !== 1) return undefined;
  if (rules.length > 0) return { by: 'rules', rules };
  if (operations.length === 0) return { by: 'nothing', because: because ?? '' };
  const sends = strings(member(entry, 'sends'));
  return { by: 'contract', operations, ...(sends.length > 0 && { sends }) };
};

const readPromise = (file: string, folder: string, entry: JsonValue, place: number): PublishedPromise => {
  const [slug, says, see] = ['slug', 'says', 'see'].map((name) => stringOf(member(entry, name)));
  const level = LEVELS.find((known) => known === member(entry, 'level'));
  const providers = strings(member(entry, 'providers'));
  const held = readHeld(entry);
  if (!isObject(entry) || !slug || !says || !see || !level || !held || providers.length === 0)
    throw new UnusableInput({
      file,
      place: `/${place}`,
      problem: `the promise ${slug ?? ''} is incomplete`,
      remedy: 'give slug, says, see, providers, level and one of rules, contract, unchecked',
    });
  return { id: `${folder}/${slug}`, says, see, providers, level, held };
};

let known: Catalogue | undefined;

/** Everything in `suites/`, by path; throws `UnusableInput` for a promise that is not complete. */
export const catalogue = (): Catalogue => {
  known ??= {
    rules: Object.entries(ruleFiles).map(([path, rule]) => ({ ...rule, id: idOf(path, '.rule.ts') })),
    scenarios: Object.entries(scenarioFiles).map(([path, told]) => ({
      ...told,
      id: idOf(path, '.scenario.ts'),
    })),
    promises: Object.entries(promiseFiles).flatMap(([path, list]) =>
      arrayOf(list).map((entry, n) => readPromise(path.slice(6), idOf(path, '/promises.yaml'), entry, n)),
    ),
  };
  return known;
};
