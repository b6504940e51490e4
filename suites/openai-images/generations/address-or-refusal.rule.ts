import { rule } from 'concordat/suite';
import { whenAnswered } from '../../_accepted.ts';
import { told } from '../../_refusal.ts';
import { holds, imagesOf, isOf, shownOf } from './_images.ts';

export default rule({
  level: 'should',
  says: 'Where response_format asks for url there is an image or a refusal: an address, or base64 of a model that gives nothing else; never an empty answer.',
  see: 'openai/images#Create image',
  on: { scenario: 'openai-images/generations/address' },
  when: (evidence) => whenAnswered(evidence, 'asked'),
  *check(evidence) {
    const { asked } = evidence.exchanges;
    const status = asked?.response?.status ?? 0;
    // antigravity/image-generation#Request Body names url as one of two formats.
    const isPublished = isOf(evidence, 'antigravity');
    if (asked === undefined || (status >= 400 && status < 500 && !isPublished)) return;
    const expected = isPublished ? 'an image with url' : 'an image, or a refusal with 4xx';
    if (status < 200 || status >= 300) yield { at: '/asked/response/status', expected, actual: told(asked) };
    else if (imagesOf(asked).length === 0)
      yield { at: '/asked/response/body/data', expected, actual: told(asked) };
    else
      for (const { at, value } of imagesOf(asked))
        if (!holds(value, 'url') && (isPublished || !holds(value, 'b64_json')))
          yield { at: `/asked${at}`, expected, actual: shownOf(value) };
  },
});
