import { rule } from 'concordat/suite';
import { EMBEDDED, embeddedIn, formatOf } from './_vectors.ts';

export default rule({
  level: 'should',
  says: 'Where float is asked for, or no format, each embedding is a list of numbers.',
  see: 'openai/embeddings#Create embeddings, encoding_format',
  on: EMBEDDED,
  when: ({ exchange }) => {
    if (formatOf(exchange) !== 'float') return 'the request asks for another format';
    return embeddedIn(exchange).length > 0 || 'the reply holds no embedding';
  },
  *check({ exchange }) {
    for (const { at, value } of embeddedIn(exchange))
      if (!Array.isArray(value['embedding']))
        yield { at: `${at}/embedding`, expected: 'a list of numbers', actual: typeof value['embedding'] };
  },
});
