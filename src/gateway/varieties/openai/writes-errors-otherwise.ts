import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeHeaders, fault, isError } from '../../reply.ts';

const HELP =
  ' See https://docs.example.com/errors?code=400#top or write to support@example.com (request req_0123456789abcdef, key sk-****0001, app.js line 3).\n\nRetry is of no use: {"no": "JSON"}.';

export default fault({
  does: 'Says more in its errors: longer messages with links, members of its own, keys in another order; and challenges otherwise. A gateway puts the status for a code, leaves param out and names requests by another header.',
  // That every member is there is a habit of the service itself.
  breaks: ['openai/errors/error-has-all-members'],
  answer: (reply, { provider }) => {
    if (!isError(reply) || reply.kind === 'silence') return reply;
    const { lineage } = provider;
    const helped = changeReplyAt(reply, '/error/message', (message) => `${message}${HELP}`);
    const said = changeReplyAt(helped, '/error', (error) => {
      if (!isObject(error)) return error;
      const { param, code, ...rest } = error;
      const more = { ...rest, innererror: null, metadata: { provider_name: 'example' } };
      if (lineage.includes('openai')) return { code: code ?? null, ...more, param: param ?? null };
      return lineage.includes('anyint') ? { code: code ?? null, ...more } : { code: reply.status, ...more };
    });
    const challenged = reply.status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {};
    return lineage.includes('openai')
      ? changeHeaders(said, challenged)
      : changeHeaders(said, { ...challenged, 'x-request-id': undefined, 'x-oneapi-request-id': '20260101' });
  },
});
