import {
  arrayOf,
  below,
  type Exchange,
  isObject,
  type JsonValue,
  member,
  requestOf,
  rule,
  stringOf,
} from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { type Answer, answersOf, blockReasonOf, GENERATED, whole } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';

/** True for a prompt of nothing but text, without tools. */
const isPlain = (request: JsonValue | undefined): boolean =>
  isObject(request) &&
  member(request, 'tools') === undefined &&
  arrayOf(member(request, 'contents'))
    .flatMap((content) => arrayOf(member(content, 'parts')))
    .every((part) => stringOf(member(part, 'text')) !== undefined);

/** True where a candidate was to have parts: tokens are counted for it, or nothing says that it ended. */
const isOwed = (exchange: Exchange, { parts, finishReason }: Answer): boolean =>
  parts.length > 0 ||
  finishReason === undefined ||
  // recorded/gemini#18 of 4247 candidates: models do end with STOP and nothing said.
  countIn(usageOf(exchange)?.value ?? null, 'candidatesTokenCount') > 0;

export default rule({
  level: 'must',
  says: 'A plain prompt is answered with at least one part, unless finishReason says why there is none or the model said nothing.',
  see: 'google/generate-content#Text',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      isPlain(requestOf(exchange)) || 'the prompt is more than text',
      whole(exchange),
      blockReasonOf(exchange) === undefined || 'the prompt was blocked',
      answersOf(exchange).some((answer) => isOwed(exchange, answer)) || 'the model said nothing',
    ),
  *check({ exchange }) {
    for (const { at, parts, finishReason } of answersOf(exchange).filter((one) => isOwed(exchange, one)))
      if (parts.length === 0 && (finishReason ?? 'STOP') === 'STOP')
        yield {
          at: below(at, 'content'),
          expected: 'at least one part',
          actual: `no part, finishReason ${finishReason ?? 'absent'}`,
        };
  },
});
