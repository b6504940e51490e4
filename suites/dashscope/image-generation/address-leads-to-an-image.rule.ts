import { type Evidence, type Exchange, mediaTypeOf, rule, saysLater, succeeded } from 'concordat/suite';
import { typeOf } from '../../_picture.ts';
import { told } from '../../_refusal.ts';
import { bytesOf, PICTURE, picturesOf } from './_image.ts';

/** Those of which something can be said: a host may be busy, or serve its own sites alone. */
const decided = (evidence: Evidence): readonly Exchange[] =>
  picturesOf(evidence).filter(
    (picture) => !saysLater(picture) && ![401, 403].includes(picture.response?.status ?? 0),
  );

/** By its first bytes, or where these are of none of the well-known types, by what its host calls it. */
const isImage = (exchange: Exchange): boolean => {
  if (typeOf(bytesOf(exchange)) !== undefined) return true;
  return exchange.response?.body.encoding === 'base64' && mediaTypeOf(exchange).startsWith('image/');
};

export default rule({
  level: 'should',
  says: 'At the address of an image there is an image, for everybody who has the address.',
  see: 'dashscope/qwen-image#Response',
  on: { scenario: PICTURE },
  when: (evidence) =>
    decided(evidence).length > 0 ||
    'no answer held the address of an image, or its host is busy or denies it to strangers',
  *check(evidence) {
    for (const picture of decided(evidence)) {
      const { step, response } = picture;
      if (!succeeded(picture))
        yield {
          at: `/${step}/${response === undefined ? 'ending' : 'response/status'}`,
          expected: '200',
          actual: told(picture),
        };
      else if (!isImage(picture))
        yield {
          at: `/${step}/response/body`,
          expected: 'the bytes of an image',
          actual: `${response?.body.size ?? 0} bytes, ${mediaTypeOf(picture) || 'no media type'}`,
        };
    }
  },
});
