import { arrayOf, below, isObject, type JsonValue, member, requestOf, rule, stringOf } from 'concordat/suite';
import { allHold, answersOf, blockReasonOf, GENERATED, whole } from '../_answer.ts';

/** True for a prompt of nothing but text, without tools. */
const isPlain = (request: JsonValue | undefined): boolean =>
  isObject(request) &&
  member(request, 'tools') === undefined &&
  arrayOf(member(request, 'contents'))
    .flatMap((content) => arrayOf(member(content, 'parts')))
    .every((part) => stringOf(member(part, 'text')) !== undefined);

export default rule({
  level: 'must',
  says: 'What the model said to a plain prompt reaches the caller: no tokens are counted for an answer without a part.',
  see: 'google/generate-content#Text',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      isPlain(requestOf(exchange)) || 'the prompt is more than text',
      whole(exchange),
      blockReasonOf(exchange) === undefined || 'the prompt was blocked',
      answersOf(exchange).length > 0 || 'the reply holds no candidate',
    ),
  *check({ exchange }) {
    for (const { at, parts, finishReason } of answersOf(exchange))
      if (parts.length === 0 && (finishReason ?? 'STOP') === 'STOP')
        yield {
          at: below(at, 'content'),
          expected: 'at least one part',
          actual: `no part, finishReason ${finishReason ?? 'absent'}`,
        };
  },
});
