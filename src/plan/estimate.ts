import type { Case, Step } from '../model/index.ts';
import { numberOf, parseJson, valueAt } from '../schema/read.ts';
import { habitsOf } from './family-habits.ts';

/** What a plan costs at least: steps that are sent again or wait for others cost more. */
export interface Estimate {
  readonly cases: number;
  readonly requests: number;
  /** Characters of the requests through four, plus what each may answer. */
  readonly tokens: number;
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

/** How many requests a plan sends, and roughly how many tokens they cost; what should be refused answers with none. */
export const estimate = (cases: Iterable<Case>): Estimate => {
  let sum: Estimate = { cases: 0, requests: 0, tokens: 0 };
  for (const one of cases) {
    const tokens = one.steps.reduce((total, step) => total + tokensOf(step, one), 0);
    sum = { cases: sum.cases + 1, requests: sum.requests + one.steps.length, tokens: sum.tokens + tokens };
  }
  return sum;
};
