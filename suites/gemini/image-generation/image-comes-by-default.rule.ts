import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, blockReasonOf, GENERATED, whole } from '../_answer.ts';
import { answersInWords, asksForImage, imagesOf, isImageModel, modalitiesIn, reasonIn } from './_images.ts';

export default rule({
  level: 'should',
  says: 'Where the page does not require responseModalities, an image model that is asked for a picture gives one without them.',
  see: 'google/image-generation#Output types',
  on: GENERATED,
  when: (evidence) => {
    const { exchange } = evidence;
    return allHold(
      !evidence.target.provider.lineage.includes('anyint') || 'the provider requires responseModalities',
      isImageModel(evidence) || 'the model makes no images',
      modalitiesIn(exchange) === undefined || 'responseModalities are there',
      asksForImage(exchange) || 'the prompt asks for no image',
      whole(exchange),
      (blockReasonOf(exchange) === undefined && reasonIn(exchange) === undefined) ||
        'the model says why it made none',
      !answersInWords(exchange) || 'the model answered in words',
    );
  },
  *check({ exchange }) {
    if (imagesOf(exchange).length > 0) return;
    yield {
      at: below(answersOf(exchange)[0]?.at ?? '/response/body', 'content'),
      expected: 'a part with an image',
      actual: 'none',
    };
  },
});
