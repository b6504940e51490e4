import type { JsonObject } from '../../../model/index.ts';
import { randomFrom, seedOf } from '../../seeded.ts';

const entry = (token: string, logprob: number): JsonObject => ({
  token,
  logprob,
  bytes: [...Buffer.from(token)],
});

const OTHERS = [
  ' the',
  ' a',
  ' of',
  ',',
  '.',
  ' and',
  ' to',
  ' in',
  ' it',
  ' is',
  ' as',
  ' on',
  ' at',
  ' by',
  '!',
  '?',
  ' no',
  ' so',
  ' we',
  ' if',
];

const likely = (token: string, logprob: number, count: number): readonly JsonObject[] =>
  [token, ...OTHERS.filter((other) => other !== token)]
    .slice(0, count)
    .map((one, n) => entry(one, logprob - n * 1.5));

/** `logprobs` of a choice: one entry for each token, each with `count` likely ones, the most likely first. */
export const logprobsFor = (tokens: readonly string[], count: number): JsonObject => ({
  content: tokens.map((token) => {
    const logprob = -Math.round(randomFrom(seedOf(token))() * 1e6) / 1e6;
    return { ...entry(token, logprob), top_logprobs: likely(token, logprob, count) };
  }),
  refusal: null,
});
