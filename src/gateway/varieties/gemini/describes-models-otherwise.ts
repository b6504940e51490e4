import type { JsonValue } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const other = (model: JsonValue | undefined): JsonValue | undefined =>
  isObject(model)
    ? {
        ...model,
        baseModelId: 'base',
        version: '002-preview',
        supportedGenerationMethods: ['generateContent', 'bidiGenerateContent', 'createCachedContent'],
        maxTemperature: 1.5,
        pricing: { input: 0.3, output: 2.5, currency: 'USD' },
        owned_by: 'google',
        created: 1_750_000_000,
      }
    : model;

export default fault({
  does: 'Describes models with members of its own, and with methods that are no part of the published routes.',
  breaks: [],
  answer: (reply, { operation }) => {
    if (!isSuccess(reply)) return reply;
    const listed = changeReplyAt(reply, '/models/*', other);
    return operation === 'getModel' ? changeJson(listed, (body) => other(body) ?? null) : listed;
  },
});
