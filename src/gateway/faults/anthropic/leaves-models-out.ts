import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the models out that it was configured with.',
  breaks: ['anthropic/models/configured-models-are-listed'],
  answer: (reply, { operation, provider, family, query }) => {
    if (operation !== 'listModels' || query['limit'] !== undefined) return reply;
    const own = Object.values(provider.families[family ?? '']?.models ?? {});
    return changeJson(reply, (body) => {
      const data = arrayOf(member(body, 'data')).filter(
        (model) => !own.some((name) => stringOf(member(model, 'id'))?.startsWith(name)),
      );
      const ends = { first_id: member(data[0], 'id') ?? null, last_id: member(data.at(-1), 'id') ?? null };
      return isObject(body) && 'data' in body ? { ...body, data, ...ends } : body;
    });
  },
});
