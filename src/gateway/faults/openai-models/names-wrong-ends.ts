import { isObject } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Names the first model as the last of the page.',
  breaks: ['openai-models/models/page-ends-are-first-and-last'],
  provider: 'anyint',
  answer: (reply) =>
    changeJson(reply, (body) =>
      isObject(body) && body['last_id'] !== undefined ? { ...body, last_id: body['first_id'] ?? null } : body,
    ),
});
