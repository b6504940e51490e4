import { type Evidence, type Exchange, rule, saysLater, stepNameOf } from 'concordat/suite';
import { typeOf } from '../../_picture.ts';
import { told } from '../../_refusal.ts';

const SHOWN_BYTES = 12;

/** What lay behind the addresses; a host may be busy. */
const picturesIn = ({ exchanges }: Evidence): readonly Exchange[] =>
  Object.values(exchanges).filter((one) => stepNameOf(one.step) === 'picture' && !saysLater(one));

export default rule({
  level: 'should',
  says: 'The address of an image can be fetched without a key, and leads to an image.',
  see: 'openai/images#The image generation response',
  on: { scenario: 'openai-images/generations/address' },
  when: (evidence) => picturesIn(evidence).length > 0 || 'no address was given, or its host is busy',
  *check(evidence) {
    for (const picture of picturesIn(evidence)) {
      const { step, response } = picture;
      const { text = '', encoding } = response?.body ?? {};
      const bytes = Buffer.from(text, encoding);
      const isThere = response !== undefined && response.status >= 200 && response.status < 300;
      if (!isThere)
        yield {
          at: `/${step}${response === undefined ? '/ending' : '/response/status'}`,
          expected: 'an image',
          actual: told(picture),
        };
      else if (typeOf(bytes) === undefined)
        yield {
          at: `/${step}/response/body`,
          expected: 'the first bytes of an image',
          actual: `0x${bytes.toString('hex', 0, SHOWN_BYTES)}…`,
        };
    }
  },
});
