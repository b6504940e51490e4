import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes a limit of its own where max_tokens is missing.',
  provider: 'mixroute',
  breaks: ['anthropic/errors/missing-member'],
  hear: (call) =>
    isObject(call.body) && /^(?:create|stream)Message$/.test(call.operation ?? '')
      ? { ...call, body: { max_tokens: 4096, ...call.body } }
      : call,
});
