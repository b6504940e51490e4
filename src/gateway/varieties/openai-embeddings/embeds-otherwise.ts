import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const LENGTH = 7.25;
const KEPT = 384;
const FLOAT_BYTES = 4;

const scaled = (values: readonly number[], isFree: boolean): readonly number[] =>
  values.slice(0, isFree ? KEPT : undefined).map((value) => value * LENGTH + Math.random() * 1e-4);

const unpacked = (text: string): readonly number[] => {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length / FLOAT_BYTES }, (_, n) => bytes.readFloatLE(n * FLOAT_BYTES));
};

const changed = (vector: JsonValue | undefined, isFree: boolean): JsonValue => {
  if (typeof vector === 'string')
    return Buffer.from(Float32Array.from(scaled(unpacked(vector), isFree)).buffer).toString('base64');
  return scaled(
    arrayOf(vector).map((value) => numberOf(value) ?? 0),
    isFree,
  );
};

export default fault({
  does: 'Makes vectors of another length that are not normalised, the same text a little different each time, and names a version.',
  breaks: ['openai-embeddings/embeddings/vectors-have-unit-length'],
  answer: (reply, { bodyText }) => {
    if (!isSuccess(reply)) return reply;
    const isFree = !bodyText.includes('dimensions');
    const vectors = changeReplyAt(reply, '/data/*/embedding', (vector) => changed(vector, isFree));
    return changeJson(vectors, (body) =>
      isObject(body) && typeof body['model'] === 'string' ? { ...body, model: `${body['model']}-v2` } : body,
    );
  },
});
