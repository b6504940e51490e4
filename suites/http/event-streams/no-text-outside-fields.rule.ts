import { rule } from 'concordat/suite';
import { hasLines, linesOf } from '../../_lines.ts';

// A comment, or a field name that could be meant as one: unknown fields are legal and ignored.
const FIELD_OR_COMMENT = /^(?::|[A-Za-z_][\w.-]*(?::|$))/;
const MOST_FINDINGS = 3;

export default rule({
  level: 'must',
  says: 'Whatever an event stream carries stands in a field: no line of JSON or text lost its "data:".',
  see: 'whatwg-sse#9.2.6',
  on: { status: 'success' },
  when: hasLines,
  *check({ exchange }) {
    const lines = linesOf(exchange).map((text, n) => ({ text, number: n + 1 }));
    const whole = exchange.ending.kind === 'complete' ? lines : lines.slice(0, -1);
    const lost = whole.filter(({ text }) => text !== '' && !FIELD_OR_COMMENT.test(text));
    for (const { text, number } of lost.slice(0, MOST_FINDINGS))
      yield {
        at: '/response/body',
        expected: 'a line that begins with "data:" (or event:, id:, retry:, or ":" for a comment)',
        actual: `line ${number}, which every client skips: ${text.slice(0, 120)}`,
      };
  },
});
