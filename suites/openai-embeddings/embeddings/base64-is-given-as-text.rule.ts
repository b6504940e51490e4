import { rule, stringOf } from 'concordat/suite';
import { EMBEDDED, embeddedIn, formatOf, unpacked } from './_vectors.ts';

export default rule({
  level: 'must',
  says: 'Where base64 is asked for, each embedding is the base64 of 32-bit floats: the official client decodes whatever comes, and makes zeros of a list.',
  see: 'client/openai#embeddings.create: toFloat32Array',
  on: EMBEDDED,
  when: ({ exchange }) => {
    if (!exchange.fidelity.whole) return 'long values were cut out of the record';
    if (formatOf(exchange) !== 'base64') return 'the request does not ask for base64';
    return embeddedIn(exchange).length > 0 || 'the reply holds no embedding';
  },
  *check({ exchange }) {
    for (const { at, value } of embeddedIn(exchange)) {
      const text = stringOf(value['embedding']);
      if (text === undefined)
        yield {
          at: `${at}/embedding`,
          expected: 'a text in base64, as encoding_format asks',
          actual: Array.isArray(value['embedding']) ? 'a list of numbers' : typeof value['embedding'],
        };
      else if (unpacked(text) === undefined)
        yield {
          at: `${at}/embedding`,
          expected: 'base64 of 32-bit floats',
          actual: `${text.length} characters: ${text.slice(0, 40)}`,
        };
    }
  },
});
