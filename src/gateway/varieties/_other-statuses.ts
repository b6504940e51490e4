import type { Headers } from '../../model/index.ts';
import { member, stringOf } from '../../schema/read.ts';
import { type Call, changeStatus, type Fault, type Reply } from '../reply.ts';

/** What a family says about its refusals. */
interface Dialect {
  /** The provider whose statuses are known. */
  readonly upstream: string;
  /** Headers of a refusal in plain text. */
  readonly headers: Headers;
  /** Messages about a body that does not fit its schema, which web frameworks refuse with 422 by themselves. */
  readonly misfit?: RegExp;
}

const inText = (status: number, body: string, headers: Headers): Reply => ({
  kind: 'bytes',
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body,
});

const isJsonType = ({ headers }: Call): boolean => /json/i.test(headers['content-type'] ?? 'json');

const isMisfit = (reply: Reply, misfit: RegExp | undefined): boolean =>
  reply.kind === 'json' &&
  reply.status === 400 &&
  misfit?.test(stringOf(member(member(reply.body, 'error'), 'message')) ?? '') === true;

/** What a refusal is where the pages leave the status open. */
export const refusesByOtherStatuses =
  ({ upstream, headers, misfit }: Dialect): NonNullable<Fault['answer']> =>
  (reply, call) => {
    if (reply.kind === 'silence' || reply.status < 400) return reply;
    const { lineage } = call.provider;
    if (call.operation === undefined)
      return reply.status === 405
        ? inText(404, '404 page not found', headers)
        : inText(405, 'Method Not Allowed', headers);
    if (!isJsonType(call) && reply.status === 400) return changeStatus(reply, 415);
    if (lineage.includes(upstream)) return reply;
    // anyint/errors-and-limits#Model access issues: no status is published.
    if (reply.status === 404) return changeStatus(reply, lineage.includes('anyint') ? 403 : 404);
    return isMisfit(reply, misfit) ? changeStatus(reply, 422) : reply;
  };
