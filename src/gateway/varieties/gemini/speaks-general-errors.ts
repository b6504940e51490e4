import { member } from '../../../schema/read.ts';
import { changeJson, fault, isError } from '../../reply.ts';

const GENERAL: Readonly<Record<number, readonly [type: string, code: string]>> = {
  401: ['authentication_error', 'invalid_api_key'],
  429: ['rate_limit_error', 'rate_limit_exceeded'],
};

export default fault({
  does: 'Refuses in the envelope that the page for all families prints: message, type and a code word.',
  provider: 'anyint',
  breaks: [],
  answer: (reply) => {
    if (!isError(reply) || reply.kind === 'silence') return reply;
    const [type, code] = GENERAL[reply.status] ?? ['invalid_request_error', 'invalid_request'];
    return changeJson(reply, (body) => {
      const message = member(member(body, 'error'), 'message') ?? '';
      return { error: { message, type, param: null, code } };
    });
  },
});
