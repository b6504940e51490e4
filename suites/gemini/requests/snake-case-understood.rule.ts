import { type Exchange, type JsonValue, member, rule, succeeded } from 'concordat/suite';
import { candidatesOf } from '../_reply.ts';

const reasonOf = (exchange: Exchange | undefined): JsonValue | undefined =>
  exchange === undefined ? undefined : member(candidatesOf(exchange)[0]?.value, 'finishReason');

export default rule({
  level: 'should',
  says: 'Members in snake_case do what those in camelCase do: max_output_tokens cuts a long answer.',
  see: 'google/proto-json#Field names',
  on: { scenario: 'gemini/requests/unusual-but-valid' },
  when: ({ exchanges }) => {
    if (!succeeded(exchanges['snake-case'])) return 'the request in snake_case was not answered with success';
    return (
      reasonOf(exchanges['camel-case']) === 'MAX_TOKENS' || 'the same limit in camelCase cuts nothing either'
    );
  },
  *check({ exchanges }) {
    const exchange = exchanges['snake-case'];
    const [candidate] = exchange === undefined ? [] : candidatesOf(exchange);
    const reason = reasonOf(exchange);
    if (candidate === undefined || reason === 'MAX_TOKENS') return;
    yield {
      at: `/snake-case${candidate.at}/finishReason`,
      expected: 'MAX_TOKENS: max_output_tokens is 16',
      actual: reason ?? 'none',
    };
  },
});
