import { type Evidence, type Finding, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { bothSucceeded, LINE, NUMBERS, saidBy } from './_same-prompt.ts';

/** The numbers of a text, where they begin to count. */
const numbersIn = (text: string): readonly string[] => text.match(/\d+/g) ?? [];

const counts = (text: string): boolean => numbersIn(text).join(' ') === NUMBERS.join(' ');

// Fewer are no counting that lost something, but another answer.
const LEAST_NUMBERS = NUMBERS.length / 2;

const difference = (text: string): string => {
  const numbers = numbersIn(text);
  const place = NUMBERS.findIndex((due, n) => numbers[n] !== due);
  if (place === -1) return `after ${NUMBERS.at(-1)} it says again: ${text.slice(-80)}`;
  const before = NUMBERS.slice(Math.max(0, place - 2), place).join(' ');
  return `after "${before}" comes "${numbers[place] ?? 'nothing'}" where "${NUMBERS[place]}" was due`;
};

export default rule({
  level: 'should',
  says: 'The deltas of a stream join to the text that the same prompt gives unary: none is lost, doubled, out of order or added.',
  see: 'openai/chat-streaming#The chat completion chunk object',
  on: { scenario: 'openai-chat/streaming/same-prompt' },
  when: (evidence: Evidence) =>
    allHold(
      bothSucceeded(evidence),
      counts(saidBy(evidence, 'unary')) || 'the model did not repeat the line unary',
      numbersIn(saidBy(evidence, 'streamed')).length >= LEAST_NUMBERS ||
        'the model did not repeat the line in the stream',
    ),
  *check(evidence): Iterable<Finding> {
    const at = '/streamed/response/stream';
    const text = saidBy(evidence, 'streamed').trim();
    if (!counts(text))
      yield { at, expected: `${NUMBERS[0]} to ${NUMBERS.at(-1)}, each once`, actual: difference(text) };
    else if (text.startsWith(LINE) && text !== LINE && saidBy(evidence, 'unary').trim() === LINE)
      yield {
        at,
        expected: 'the line and nothing else, as in the unary reply',
        actual: `behind it stands: ${text.slice(LINE.length, LINE.length + 120).trim()}`,
      };
  },
});
