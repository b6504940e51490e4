import { type Exchange, type JsonValue, member, rule, succeeded } from 'concordat/suite';
import { candidatesOf, countIn, textOf, usageOf } from '../_reply.ts';

const LIMIT = 16;
// No sixteen tokens hold so many characters of numbers and commas.
const MOST_CHARACTERS = 128;

const reasonOf = (exchange: Exchange | undefined): JsonValue | undefined =>
  exchange === undefined ? undefined : member(candidatesOf(exchange)[0]?.value, 'finishReason');

/** True for an answer that the limit would have cut: a model may say less than it was asked for. */
const isLong = (exchange: Exchange): boolean =>
  countIn(usageOf(exchange)?.value ?? null, 'candidatesTokenCount') > LIMIT ||
  textOf(exchange).length > MOST_CHARACTERS;

export default rule({
  level: 'should',
  says: 'Members in snake_case do what those in camelCase do: max_output_tokens cuts a long answer.',
  see: 'google/proto-json#Field names',
  on: { scenario: 'gemini/requests/unusual-but-valid' },
  when: ({ exchanges }) => {
    const exchange = exchanges['snake-case'];
    if (exchange === undefined || !succeeded(exchange))
      return 'the request in snake_case was not answered with success';
    if (reasonOf(exchanges['camel-case']) !== 'MAX_TOKENS')
      return 'the same limit in camelCase cuts nothing either';
    return reasonOf(exchange) === 'MAX_TOKENS' || isLong(exchange) || 'the model said too little to tell';
  },
  *check({ exchanges }) {
    const exchange = exchanges['snake-case'];
    const [candidate] = exchange === undefined ? [] : candidatesOf(exchange);
    const reason = reasonOf(exchange);
    if (candidate === undefined || reason === 'MAX_TOKENS') return;
    yield {
      at: `/snake-case${candidate.at}/finishReason`,
      expected: `MAX_TOKENS: max_output_tokens is ${LIMIT}`,
      actual: reason ?? 'none',
    };
  },
});
