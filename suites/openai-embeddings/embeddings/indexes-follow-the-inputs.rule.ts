import { rule } from 'concordat/suite';
import { EMBEDDED, embeddedIn } from './_vectors.ts';

export default rule({
  level: 'should',
  says: 'index is the place of the input, and the embeddings stand in that order from 0.',
  see: 'recorded/openai#39 of 39 replies of embeddings',
  on: EMBEDDED,
  when: ({ exchange }) =>
    embeddedIn(exchange).some(({ value }) => value['index'] !== undefined) || 'no embedding has an index',
  *check({ exchange }) {
    for (const [n, { at, value }] of embeddedIn(exchange).entries())
      if (value['index'] !== n) yield { at: `${at}/index`, expected: n, actual: value['index'] ?? 'nothing' };
  },
});
