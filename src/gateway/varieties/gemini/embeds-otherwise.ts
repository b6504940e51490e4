import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import type { Call } from '../../reply.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const LENGTH = 7.25;
const HALF = 384;

const isFree = ({ bodyText }: Call): boolean => !/output_?dimensionality/i.test(bodyText);

export default fault({
  does: 'Makes vectors of another dimension that are not of unit length, the same text a little different each time; says what they cost.',
  breaks: [],
  answer: (reply, call) => {
    if (!/embed/i.test(call.operation ?? '') || !isSuccess(reply)) return reply;
    const vector = (values: JsonValue | undefined): JsonValue =>
      arrayOf(values)
        .slice(0, isFree(call) ? HALF : undefined)
        .map((value) => (numberOf(value) ?? 0) * LENGTH + Math.random() * 1e-4);
    const one = changeReplyAt(reply, '/embedding/values', (values) =>
      values === undefined ? values : vector(values),
    );
    const all = changeReplyAt(one, '/embeddings/*/values', vector);
    return changeJson(all, (body) =>
      isObject(body) && member(body, 'error') === undefined
        ? {
            ...body,
            usageMetadata: { promptTokenCount: 8, promptTokenDetails: [{ modality: 'TEXT', tokenCount: 8 }] },
          }
        : body,
    );
  },
});
