import { type JsonValue, type OperationId, type Rule, requestOf, rule } from 'concordat/suite';
import { whenAnswered } from '../_accepted.ts';
import { type Mistake, refusalRule } from '../_mistakes.ts';
import { checkRefusal, publishedError } from '../_refusal.ts';

/** A rule about the refusals of one operation, and where `about` is given, only of such bodies. */
export const refusalOf = ({
  operation,
  about = () => true,
  ...mistake
}: Mistake & {
  readonly operation: OperationId;
  readonly about?: (request: JsonValue | undefined) => boolean;
}): Rule =>
  rule({
    ...refusalRule(mistake),
    on: { operation, defect: mistake.defect, unanswered: true },
    when: ({ exchange }) => about(requestOf(exchange)) || 'another member is wrong',
  });

/** A rule that one step of the scenario of wrong images is refused as a request that is not valid. */
export const wrongImageRule = ({
  step,
  mistake,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see'> & { readonly step: string; readonly mistake: string }): Rule =>
  rule({
    ...declared,
    on: { scenario: 'dashscope/image-generation/wrong-requests' },
    when: (evidence) => whenAnswered(evidence, step),
    *check(evidence) {
      const exchange = evidence.exchanges[step];
      // 422 says of a body what 400 says (rfc9110#15.5.21).
      const statuses = [publishedError(evidence, 'invalid-request')?.status ?? 400, 422];
      if (exchange !== undefined)
        yield* checkRefusal(exchange, { mistake, statuses, anyBody: true }, `/${step}`);
    },
  });
