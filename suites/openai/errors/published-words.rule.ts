import {
  below,
  type Defect,
  type ErrorSituation,
  type Evidence,
  type Finding,
  member,
  type PublishedError,
  rule,
} from 'concordat/suite';
import { errorOf, publishedError } from '../../_refusal.ts';

const OF_THE_KEY: Readonly<Partial<Record<Defect, ErrorSituation>>> = {
  'no-key': 'no-key',
  'wrong-key': 'wrong-key',
  'unknown-model': 'unknown-model',
};

// Requests that reach no published route.
const MISLED: readonly Defect[] = ['wrong-method', 'unknown-action', 'bare-prefix'];

/** What upstream also says of a limit: which one it was, or that nothing is left to pay with. */
const LIMITS = ['tokens', 'requests', 'insufficient_quota', 'billing_hard_limit_reached'];

const situationOf = ({ exchange, case: { origin } }: Evidence): ErrorSituation | undefined => {
  if (exchange.response?.status === 429) return 'rate-limit';
  if (exchange.response?.status === 500) return 'internal';
  if (origin.kind !== 'reject' || MISLED.includes(origin.defect)) return undefined;
  return OF_THE_KEY[origin.defect] ?? 'invalid-request';
};

const publishedFor = (evidence: Evidence): PublishedError | undefined => {
  const situation = situationOf(evidence);
  return situation === undefined ? undefined : publishedError(evidence, situation);
};

export default rule({
  level: 'should',
  says: 'error.type and error.code are the words that are published for the situation, for example invalid_api_key for a wrong key.',
  see: 'openai/errors#API errors',
  on: { status: 'error' },
  when: (evidence) => {
    const published = publishedFor(evidence);
    if (published?.word === undefined && published?.code === undefined)
      return 'no word is published for this situation';
    if (evidence.exchange.response?.status !== published.status) return 'the status is another one';
    return errorOf(evidence.exchange) !== undefined || 'the answer holds no error object';
  },
  *check(evidence): Iterable<Finding> {
    const published = publishedFor(evidence);
    const error = errorOf(evidence.exchange);
    const isLimit = published?.status === 429;
    for (const [name, word] of [
      ['type', published?.word],
      ['code', published?.code],
    ] as const) {
      const actual = member(error?.value, name) ?? null;
      if (word === undefined || actual === word || (isLimit && LIMITS.some((one) => one === actual)))
        continue;
      yield { at: below(error?.at ?? '', name), expected: word, actual };
    }
  },
});
