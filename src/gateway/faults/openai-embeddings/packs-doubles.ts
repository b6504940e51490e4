import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const doubled = (text: string): string => {
  const bytes = Buffer.from(text, 'base64');
  const numbers = Array.from({ length: bytes.length / 4 }, (_, n) => bytes.readFloatLE(n * 4));
  return Buffer.from(Float64Array.from(numbers).buffer).toString('base64');
};

export default fault({
  does: 'Packs 64-bit floats into base64.',
  see: 'https://github.com/garrytan/gbrain/pull/220',
  breaks: [
    'openai-embeddings/embeddings/base64-is-the-same-vector',
    'openai-embeddings/embeddings/vectors-have-unit-length',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/data/*/embedding', (vector) =>
      typeof vector === 'string' ? doubled(vector) : vector,
    ),
});
