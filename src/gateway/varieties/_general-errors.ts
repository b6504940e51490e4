import { member } from '../../schema/read.ts';
import { changeJson, isError, type Reply } from '../reply.ts';

const GENERAL: Readonly<Record<number, readonly [type: string, code: string]>> = {
  401: ['authentication_error', 'invalid_api_key'],
  404: ['not_found_error', 'model_not_found'],
  429: ['rate_limit_error', 'rate_limit_exceeded'],
};

/** A refusal in the envelope that the page for all families prints. */
export const speaksGeneralErrors = (reply: Reply): Reply => {
  if (!isError(reply) || reply.kind === 'silence') return reply;
  const [type, code] = GENERAL[reply.status] ?? ['invalid_request_error', 'invalid_request'];
  return changeJson(reply, (body) => {
    // Services of tasks have no object error around it.
    const error = member(body, 'error') ?? body;
    const message = member(error, 'message') ?? member(error, 'msg') ?? '';
    return { error: { message, type, param: null, code } };
  });
};
