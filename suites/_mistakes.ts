import {
  type Defect,
  type ErrorSituation,
  type Evidence,
  type PublishedError,
  type Rule,
  rule,
} from 'concordat/suite';
import { checkRefusal, isBusy, isOfTasks, modelAskedFor, publishedError } from './_refusal.ts';

type Declared = Pick<Rule, 'level' | 'says' | 'see'>;

/** True for OpenAI and Anthropic themselves: what is known of them is exact. */
export const isUpstream = ({ target }: Evidence): boolean =>
  ['openai', 'anthropic'].some((id) => target.provider.lineage.includes(id));

/** Where in the body a rejected case is wrong; undefined where the body is not. */
const placeOf = ({ case: { origin } }: Evidence): string | undefined =>
  origin.kind === 'reject' ? origin.at : undefined;

/** What distinguishes one kind of wrong request from another. */
export interface Mistake extends Declared {
  readonly defect: Defect | readonly Defect[];
  /** What is wrong, after "a request with". */
  readonly mistake: string | ((evidence: Evidence) => string);
  /** Default: invalid-request. */
  readonly situation?: ErrorSituation;
  /** Statuses where no page of the provider speaks; default 400. */
  readonly silent?: readonly number[];
  /** Statuses that refuse it as well as the published one. */
  readonly also?: readonly number[];
}

/** 422 says of a body what 400 says, and many frameworks send it (rfc9110#15.5.21). */
const asGood = (evidence: Evidence, due: readonly number[]): readonly number[] =>
  due.includes(400) && !isUpstream(evidence) ? [422] : [];

const dueIn = (
  evidence: Evidence,
  {
    situation = 'invalid-request',
    silent = [400],
    also = [],
  }: Pick<Mistake, 'situation' | 'silent' | 'also'>,
): readonly number[] => {
  const published: PublishedError | undefined = publishedError(evidence, situation);
  const due = [...(published === undefined ? silent : [published.status]), ...also];
  return [...new Set([...due, ...asGood(evidence, due)])];
};

/** A rule that a request with one kind of mistake is refused as the provider publishes it. */
export const refusalRule = (declared: Mistake): Rule =>
  rule({
    level: declared.level,
    says: declared.says,
    see: declared.see,
    on: { defect: declared.defect, unanswered: true },
    *check(evidence) {
      const { mistake } = declared;
      const what = typeof mistake === 'string' ? mistake : mistake(evidence);
      const at = placeOf(evidence);
      yield* checkRefusal(evidence.exchange, {
        mistake: at === undefined || at === '' ? what : `${what} (at ${at})`,
        statuses: dueIn(evidence, declared),
        anyBody: isOfTasks(evidence),
      });
    },
  });

/** Any answer that puts the fault with the request: what an unknown model gets where the pages are silent. */
const UNKNOWN_MODEL = [400, 403, 404];

/** A rule that an unknown model is refused. */
export const unknownModelRule = (declared: Declared & { readonly also?: readonly number[] }): Rule =>
  refusalRule({
    ...declared,
    defect: 'unknown-model',
    situation: 'unknown-model',
    silent: UNKNOWN_MODEL,
    mistake: ({ exchange }) => `the unknown model ${modelAskedFor(exchange) ?? ''}`,
  });

/** A rule that a model is refused whose name looks like that of a real one, in the first step of a scenario. */
export const plausibleModelRule = (declared: Declared & { readonly scenario: string }): Rule =>
  rule({
    level: declared.level,
    says: declared.says,
    see: declared.see,
    on: { scenario: declared.scenario },
    when: ({ exchanges: { first }, target }) => {
      if (first === undefined) return 'the request was not sent';
      // antigravity/openai-format#Supported Models: names of other services are mapped to models of its own.
      if (target.provider.lineage.includes('antigravity')) return 'the proxy maps such names to models';
      return !isBusy(first) || `the target answered ${first.response?.status}`;
    },
    *check(evidence) {
      const { first } = evidence.exchanges;
      if (first === undefined) return;
      const mistake = `the unknown model ${modelAskedFor(first) ?? ''}`;
      const statuses = dueIn(evidence, { situation: 'unknown-model', silent: UNKNOWN_MODEL });
      yield* checkRefusal(first, { mistake, statuses }, '/first');
    },
  });
