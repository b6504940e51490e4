import { type Evidence, rule, saysLater } from 'concordat/suite';
import { cosine } from '../../_cosine.ts';
import { SAME } from './_texts.ts';
import { type Vector, vectorsOf } from './_vectors.ts';

const pairIn = ({ exchanges: { first, packed } }: Evidence): readonly (Vector | undefined)[] => [
  vectorsOf(first)[0],
  vectorsOf(packed)[0],
];

const refusalIn = ({ exchanges: { packed } }: Evidence): number | undefined => {
  const status = packed?.response?.status ?? 0;
  return status >= 400 && !saysLater(packed) ? status : undefined;
};

export default rule({
  level: 'must',
  says: 'The same text has the same vector in base64 as in numbers; official clients ask for base64 unless they are told otherwise.',
  see: 'client/openai#embeddings.create: encoding_format',
  on: { scenario: 'openai-embeddings/embeddings/formats' },
  when: (evidence) => {
    const [floats, packed] = pairIn(evidence);
    if (floats === undefined) return 'the text has no vector in numbers';
    return refusalIn(evidence) !== undefined || packed !== undefined || 'the text has no vector in base64';
  },
  *check(evidence) {
    const [floats, packed] = pairIn(evidence);
    const refused = refusalIn(evidence);
    if (refused !== undefined)
      yield {
        at: '/packed/response/status',
        expected: '2xx: official clients ask for base64 by themselves',
        actual: refused,
      };
    else if (floats !== undefined && packed !== undefined) {
      const likeness = cosine(floats.value, packed.value);
      if (packed.value.length !== floats.value.length || likeness < SAME)
        yield {
          at: `/packed${packed.at}`,
          expected: `the ${floats.value.length} numbers of the other format`,
          actual: `${packed.value.length} numbers, cosine ${likeness.toFixed(3)}`,
        };
    }
  },
});
