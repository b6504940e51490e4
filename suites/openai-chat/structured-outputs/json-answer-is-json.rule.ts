import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { COMPLETED } from '../_reply.ts';
import { formatOf, writtenIn } from './_written.ts';

const meaningOf = (text: string): string =>
  `${text.trimStart().startsWith('```') ? 'JSON in a Markdown fence' : 'no JSON'}: ${text.slice(0, 160)}`;

export default rule({
  level: 'should',
  says: 'With response_format json_object or json_schema the text of a finished answer is one JSON document.',
  see: 'openai/structured-outputs#JSON mode',
  on: COMPLETED,
  needs: ['json-output'],
  when: ({ exchange }) =>
    allHold(
      formatOf(exchange) !== undefined || 'no JSON was asked for',
      writtenIn(exchange).length > 0 || 'no choice finished with a text',
    ),
  *check({ exchange }) {
    for (const { at, text, value } of writtenIn(exchange))
      if (value === undefined) yield { at, expected: 'text that is JSON', actual: meaningOf(text) };
  },
});
