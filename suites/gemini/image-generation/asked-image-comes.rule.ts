import { type Exchange, rule, succeeded } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';
import { blockReasonOf } from '../_answer.ts';
import { textOf } from '../_reply.ts';
import { answersInWords, imagesOf, reasonIn } from './_images.ts';

const excuseIn = (exchange: Exchange | undefined): string | undefined =>
  exchange === undefined || imagesOf(exchange).length > 0
    ? undefined
    : (blockReasonOf(exchange)?.value ?? reasonIn(exchange));

export default rule({
  level: 'should',
  says: 'An image model that is asked for a picture with responseModalities TEXT and IMAGE answers with an image part.',
  see: 'google/image-generation#Image generation (text-to-image)',
  on: { scenario: 'gemini/image-generation/responses' },
  when: (evidence) => {
    const { asked } = evidence.exchanges;
    const excuse = excuseIn(asked);
    return allHold(
      whenAnswered(evidence, 'asked'),
      excuse === undefined || `the model made no image because of ${excuse}`,
      !succeeded(asked) || asked === undefined || !answersInWords(asked) || 'the model answered in words',
    );
  },
  *check({ exchanges: { asked } }) {
    yield* checkAccepted(asked, 'asked', { what: 'responseModalities TEXT and IMAGE' });
    if (asked !== undefined && succeeded(asked) && imagesOf(asked).length === 0)
      yield {
        at: '/asked/response/body/candidates/0/content/parts',
        expected: 'a part with inlineData of a mimeType image/…',
        actual: `no image${textOf(asked) === '' ? '' : `, but the text: ${textOf(asked).slice(0, 120)}`}`,
      };
  },
});
