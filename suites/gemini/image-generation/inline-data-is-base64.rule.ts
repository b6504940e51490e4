import { below, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { isBase64 } from '../_base64.ts';
import { mediaOf, mediaTypeIn } from './_images.ts';

export default rule({
  level: 'should',
  says: 'inlineData of an answer has a mimeType and data in plain base64, without `data:` before it and not empty.',
  see: 'google/discovery#Blob',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      exchange.fidelity.whole || 'long values were cut out of the record',
      mediaOf(exchange).length > 0 || 'the answer holds no inlineData',
    ),
  *check({ exchange }) {
    for (const { at, value } of mediaOf(exchange)) {
      const data = stringOf(value.data) ?? '';
      if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaTypeIn(value)))
        yield { at: below(at, 'mimeType'), expected: 'a media type', actual: value.mimeType ?? 'absent' };
      if (!isBase64(data))
        yield {
          at: below(at, 'data'),
          expected: 'standard base64 alone',
          actual: data.slice(0, 40) || 'nothing',
        };
    }
  },
});
