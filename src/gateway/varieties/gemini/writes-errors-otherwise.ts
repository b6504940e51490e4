import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeHeaders, fault, isError } from '../../reply.ts';

const HELP =
  ' See https://docs.example.com/errors?code=400#top or write to support@example.com (request req_0123456789abcdef, key sk-****0001, app.js line 3).\n\nRetry is of no use: {"no": "JSON"}.';

export default fault({
  does: 'Says more in its errors: longer messages with links, members of its own, an entry of details more; and challenges otherwise.',
  breaks: [],
  answer: (reply) => {
    if (!isError(reply)) return reply;
    const said = changeReplyAt(reply, '/error', (error) =>
      isObject(error)
        ? {
            errors: [{ domain: 'global', reason: 'badRequest', message: error['message'] ?? '' }],
            type: 'invalid_request_error',
            param: null,
            ...error,
            request_id: 'req_0123456789abcdef',
          }
        : error,
    );
    const helped = changeReplyAt(said, '/error/message', (message) =>
      // google/troubleshooting: the one message whose words are known to the letter.
      message === 'Please use a valid role: user, model.' ? message : `${message}${HELP}`,
    );
    const links = {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [{ url: 'https://docs.example.com' }],
    };
    const detailed = changeReplyAt(helped, '/error/details', (details) => [links, ...arrayOf(details)]);
    return reply.kind !== 'silence' && reply.status === 401
      ? changeHeaders(detailed, { 'www-authenticate': 'Bearer error="invalid_token", ApiKey' })
      : detailed;
  },
});
