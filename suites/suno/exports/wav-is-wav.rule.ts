import { type Exchange, rule, stepNameOf, succeeded } from 'concordat/suite';

const LETTERS = 4;
const NAME_AT = 8;

const word = (bytes: Buffer, from: number): string => bytes.toString('latin1', from, from + LETTERS);

const filesIn = (exchanges: Readonly<Record<string, Exchange>>): readonly Exchange[] =>
  Object.values(exchanges).filter((one) => stepNameOf(one.step) === 'wav.asset' && succeeded(one));

export default rule({
  level: 'should',
  says: 'What is exported as WAV is a WAV file: RIFF, and WAVE in it.',
  see: 'sunoapi/docs#Get WAV Conversion Details',
  on: { scenario: 'suno/songs/derived' },
  when: ({ exchanges }) => filesIn(exchanges).length > 0 || 'no WAV file was had',
  *check({ exchanges }) {
    for (const { step, response } of filesIn(exchanges)) {
      const bytes = Buffer.from(response?.body.text ?? '', response?.body.encoding);
      if (word(bytes, 0) === 'RIFF' && word(bytes, NAME_AT) === 'WAVE') continue;
      const actual = `0x${bytes.toString('hex', 0, NAME_AT + LETTERS)}…`;
      yield { at: `/${step}/response/body`, expected: 'RIFF…WAVE', actual };
    }
  },
});
