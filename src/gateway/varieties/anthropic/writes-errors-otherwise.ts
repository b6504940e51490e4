import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeHeaders, fault, isError } from '../../reply.ts';

const HELP =
  ' See https://docs.example.com/errors?code=400#top or write to support@example.com (request req_0123456789abcdef, key sk-ant-****0001, app.js line 3).\n\nRetry is of no use: {"no": "JSON"}.';

export default fault({
  does: 'Says more in its errors: longer messages with links, members of its own; leaves request_id out, as older answers do; a gateway names requests by another header.',
  // Errors have named their requests since the middle of 2025.
  breaks: ['anthropic/errors/error-has-request-id'],
  answer: (reply, { provider }) => {
    if (!isError(reply) || reply.kind === 'silence') return reply;
    const helped = changeReplyAt(reply, '/error/message', (message) => `${message}${HELP}`);
    const detailed = changeReplyAt(helped, '/error', (error) =>
      isObject(error) ? { details: null, ...error } : error,
    );
    const unnamed = changeReplyAt(detailed, '/request_id', () => undefined);
    return provider.lineage.includes('anthropic')
      ? unnamed
      : changeHeaders(unnamed, { 'request-id': undefined, 'x-oneapi-request-id': '20260101' });
  },
});
