import { isObject } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Names the first model as the last one of every page.',
  breaks: ['anthropic/models/ends-of-the-page-are-named'],
  answer: (reply) =>
    changeJson(reply, (body) =>
      isObject(body) && body['last_id'] !== undefined ? { ...body, last_id: body['first_id'] ?? null } : body,
    ),
});
