import type { Case, OperationId, PaidKind, Step } from '../model/index.ts';
import { numberOf, parseJson, valueAt } from '../schema/read.ts';
import { habitsOf } from './family-habits.ts';

/** What a plan costs at least: steps that are sent again or wait for others cost more. */
export interface Estimate {
  readonly cases: number;
  readonly requests: number;
  /** Characters of the requests through four, plus what each may answer. */
  readonly tokens: number;
  /** What is billed beyond tokens where all that is good is accepted, by kind and by the operation that is asked. */
  readonly billed: readonly Billed[];
}

/** So many requests of one operation that are each billed. */
export interface Billed {
  readonly family: string;
  readonly operation: OperationId;
  readonly kind: PaidKind;
  readonly count: number;
}

const CHARACTERS_PER_TOKEN = 4;
/** For an answer whose length the request does not limit. */
const UNLIMITED_ANSWER_TOKENS = 64;
/** A limit above this is a question about limits: no plain answer comes near it. */
const LONGEST_ANSWER_TOKENS = 1024;

const textOf = ({ body }: Step): string => {
  if (body === undefined) return '';
  return body.kind === 'raw' ? body.text : JSON.stringify(body.value);
};

const tokensOf = (step: Step, { family, expect }: Case): number => {
  const text = textOf(step);
  const limit = habitsOf(family).brief?.at;
  const asked = limit === undefined ? undefined : numberOf(valueAt(parseJson(text), limit));
  const refused = (step.expect ?? expect) === 'reject';
  return (
    Math.ceil(text.length / CHARACTERS_PER_TOKEN) +
    (refused ? 0 : Math.min(asked ?? UNLIMITED_ANSWER_TOKENS, LONGEST_ANSWER_TOKENS))
  );
};

const noteBilled = ({ family, steps, expect: whole }: Case, billed: Map<string, Billed>): void => {
  for (const { paid: kind, operation = '', expect = whole } of steps) {
    if (kind === undefined || expect === 'reject') continue;
    const key = `${family} ${operation}`;
    billed.set(key, { family, operation, kind, count: (billed.get(key)?.count ?? 0) + 1 });
  }
};

/** How many requests a plan sends, and roughly how many tokens they cost; what should be refused answers with none. */
export const estimate = (cases: Iterable<Case>): Estimate => {
  const billed = new Map<string, Billed>();
  let sum = { cases: 0, requests: 0, tokens: 0 };
  for (const one of cases) {
    const tokens = one.steps.reduce((total, step) => total + tokensOf(step, one), 0);
    const requests = one.steps.filter(({ deed }) => deed?.kind !== 'listen').length;
    sum = { cases: sum.cases + 1, requests: sum.requests + requests, tokens: sum.tokens + tokens };
    noteBilled(one, billed);
  }
  return { ...sum, billed: [...billed.values()] };
};
