import { member, replyOf, rule, stringOf } from 'concordat/suite';
import { isServed } from '../../_refusal.ts';

/** The words of upstream's page by the status that it gives them. */
const STATUSES: Readonly<Record<string, number>> = {
  InvalidParameter: 400,
  DataInspectionFailed: 400,
  'BadRequest.EmptyInput': 400,
  'BadRequest.EmptyParameters': 400,
  'BadRequest.EmptyModel': 400,
  InvalidURL: 400,
  Arrearage: 400,
  UnsupportedOperation: 400,
  InvalidApiKey: 401,
  AccessDenied: 403,
  'AccessDenied.Unpurchased': 403,
  RequestTimeOut: 408,
  'BadRequest.TooLarge': 413,
  Throttling: 429,
  'Throttling.RateQuota': 429,
  'Throttling.AllocationQuota': 429,
  InternalError: 500,
  'InternalError.Algo': 500,
};

export default rule({
  level: 'should',
  says: "DashScope's own word for an error comes with the status that the word has.",
  see: 'dashscope/error-codes#Error messages',
  on: { status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    const code = stringOf(member(replyOf(evidence.exchange), 'code')) ?? '';
    return Object.hasOwn(STATUSES, code) || 'the answer has none of the published words';
  },
  *check({ exchange }) {
    const code = stringOf(member(replyOf(exchange), 'code')) ?? '';
    const status = exchange.response?.status ?? 0;
    if (status !== STATUSES[code])
      yield {
        at: '/response/body/code',
        expected: `a word for ${status}`,
        actual: `${code}, which is for ${STATUSES[code]}`,
      };
  },
});
