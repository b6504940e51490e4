import { member } from '../../../schema/read.ts';
import { changeJson, fault, isError } from '../../reply.ts';

export default fault({
  does: 'Refuses in OpenAI’s envelope, without the type around it.',
  see: 'https://github.com/api7/aisix/issues/336',
  provider: 'mixroute',
  breaks: ['anthropic/errors/says-error'],
  answer: (reply) =>
    isError(reply)
      ? changeJson(reply, (body) => ({
          error: member(body, 'error') ?? null,
          request_id: member(body, 'request_id') ?? null,
        }))
      : reply,
});
