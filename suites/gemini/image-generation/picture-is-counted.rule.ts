import { arrayOf, below, type Exchange, member, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';
import { sendsImage } from './_images.ts';

const detailsIn = (exchange: Exchange) => arrayOf(member(usageOf(exchange)?.value, 'promptTokensDetails'));

export default rule({
  level: 'should',
  says: 'Where promptTokensDetails are sent, an image in the prompt is counted there as IMAGE: it reached the model.',
  see: 'google/tokens#Count image tokens',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      sendsImage(exchange) || 'the prompt holds no image',
      detailsIn(exchange).length > 0 || 'the reply carries no promptTokensDetails',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    const counted = detailsIn(exchange).some(
      (detail) => member(detail, 'modality') === 'IMAGE' && countIn(detail, 'tokenCount') > 0,
    );
    if (usage !== undefined && !counted)
      yield {
        at: below(usage.at, 'promptTokensDetails'),
        expected: 'a count of the modality IMAGE',
        actual: detailsIn(exchange).map((detail) => member(detail, 'modality') ?? null),
      };
  },
});
