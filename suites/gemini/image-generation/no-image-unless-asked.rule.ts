import { rule, saysLater, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { candidatesOf } from '../_reply.ts';
import { imagesOf, isImageModel, modalitiesIn } from './_images.ts';

export default rule({
  level: 'should',
  says: 'Where responseModalities are required for images, a request without them gets no image, or 400.',
  see: 'anyint/gemini-compatible#Common mistakes',
  on: { operation: GENERATED.operation },
  when: (evidence) =>
    allHold(
      evidence.target.provider.lineage.includes('anyint') ||
        'the provider does not require responseModalities',
      isImageModel(evidence) || 'the model makes no images',
      modalitiesIn(evidence.exchange) === undefined || 'responseModalities are there',
      !succeeded(evidence.exchange) ||
        candidatesOf(evidence.exchange).length > 0 ||
        'the answer holds no candidate',
      !saysLater(evidence.exchange) || `the target answered ${evidence.exchange.response?.status}`,
    ),
  *check({ exchange }) {
    for (const { at } of imagesOf(exchange))
      yield { at, expected: 'no image, or 400: responseModalities is left out', actual: 'an image' };
    const status = exchange.response?.status ?? 0;
    if (status >= 300 && status !== 400)
      yield { at: '/response/status', expected: '2xx without an image, or 400', actual: status };
  },
});
