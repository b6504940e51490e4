import { rule } from 'concordat/suite';
import { WORDS } from '../../_same-prompt.ts';
import { textOf } from '../_reply.ts';
import { bothSucceeded } from './_same-prompt.ts';

const LINE = WORDS.join(' ');

/** Whether a text is the line with one piece taken out of it. */
const isWithHole = (text: string): boolean =>
  text !== '' &&
  text.length < LINE.length &&
  Array.from({ length: text.length + 1 }).some(
    (_, n) => LINE.startsWith(text.slice(0, n)) && LINE.endsWith(text.slice(n)),
  );

const saidIn = (text: string): readonly string[] => WORDS.filter((word) => text.includes(word));

export default rule({
  level: 'should',
  says: 'A line that is repeated word for word comes so in a stream, too: no delta is lost, doubled or out of order.',
  see: 'anthropic/streaming#Content block delta types',
  on: { scenario: 'anthropic/streaming/same-prompt' },
  when: (evidence) => {
    const both = bothSucceeded(evidence);
    if (both !== true) return both;
    const { unary, streamed } = evidence.exchanges;
    if (!textOf(unary).normalize('NFC').includes(LINE)) return 'the model did not repeat the line';
    const said = textOf(streamed).normalize('NFC').trim();
    return (
      saidIn(said).length > WORDS.length / 2 ||
      isWithHole(said) ||
      'the model did not repeat the line in the stream, or it is damaged'
    );
  },
  *check({ exchanges: { streamed } }) {
    const text = textOf(streamed).normalize('NFC');
    if (!text.includes(LINE))
      yield {
        at: '/streamed/response/stream',
        expected: `${LINE}, as in the unary reply`,
        actual: text.slice(0, 160),
      };
  },
});
