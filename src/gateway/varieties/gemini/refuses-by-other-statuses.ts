import { changeReplyAt } from '../../change.ts';
import type { Call, Reply } from '../../reply.ts';
import { changeStatus, fault } from '../../reply.ts';

const inText = (status: number, body: string): Reply => ({
  kind: 'bytes',
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});

const isJsonType = ({ headers }: Call): boolean => /json/i.test(headers['content-type'] ?? 'json');

/** What a refusal is where the pages leave the status open. */
const other = (reply: Reply, call: Call): Reply => {
  if (reply.kind === 'silence' || reply.status < 400) return reply;
  if (call.operation === undefined)
    return reply.status === 405 ? inText(404, '404 page not found') : inText(405, 'Method Not Allowed');
  if (!isJsonType(call) && reply.status === 400)
    return changeReplyAt(changeStatus(reply, 415), '/error/code', () => 415);
  // anyint/errors-and-limits#Model access issues: no status is published.
  if (call.provider.lineage.includes('anyint') && reply.status === 404) {
    const forbidden = changeReplyAt(changeStatus(reply, 403), '/error/code', () => 403);
    return changeReplyAt(forbidden, '/error/status', () => 'PERMISSION_DENIED');
  }
  return reply;
};

export default fault({
  does: 'Refuses by 404, 405, 415 or 403, and lost paths in plain text, where no page says how.',
  // Pages of gateways promise JSON errors, but on their routes; a path that is none is a habit.
  breaks: ['gemini/errors/unknown-route-answers-json'],
  answer: other,
});
