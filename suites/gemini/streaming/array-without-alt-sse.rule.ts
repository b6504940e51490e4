import {
  arrayOf,
  below,
  claims,
  type Exchange,
  isObject,
  mediaTypeOf,
  member,
  replyOf,
  rule,
  saysLater,
} from 'concordat/suite';

const CAPABILITY = 'stream-without-alt';

/** What a body is instead of an array with something in it. */
const wrongShape = (exchange: Exchange): string | undefined => {
  if (exchange.response?.stream !== undefined) return 'an event stream although alt=sse was absent';
  const body = replyOf(exchange);
  if (Array.isArray(body)) return arrayOf(body).length > 0 ? undefined : 'an empty array';
  return isObject(body) ? 'a single JSON object' : 'no JSON';
};

export default rule({
  level: 'must',
  says: 'Without alt=sse the streaming route answers with one JSON array of partial replies under application/json.',
  see: 'recorded/gemini#36 of 36 replies',
  on: { scenario: 'gemini/streaming/without-alt-sse' },
  needs: [CAPABILITY],
  when: ({ exchange, target, contract }) => {
    if (!claims(target, contract.family, CAPABILITY)) return `the target does not claim ${CAPABILITY}`;
    return !saysLater(exchange) || `the target answered ${exchange.response?.status}`;
  },
  *check({ exchange }) {
    const status = exchange.response?.status;
    const type = mediaTypeOf(exchange);
    if (status !== 200) {
      yield { at: '/plain/response/status', expected: 200, actual: status ?? exchange.ending.kind };
      return;
    }
    if (type !== 'application/json')
      yield {
        at: '/plain/response/headers/content-type',
        expected: 'application/json',
        actual: type || 'none',
      };
    const actual = wrongShape(exchange);
    const place = exchange.response?.stream === undefined ? 'body' : 'stream';
    if (actual !== undefined)
      yield { at: `/plain/response/${place}`, expected: 'a JSON array of partial replies', actual };
    const body = replyOf(exchange);
    for (const [n, item] of arrayOf(body).entries())
      if (['candidates', 'promptFeedback', 'usageMetadata'].every((name) => member(item, name) === undefined))
        yield {
          at: below('/plain/response/body', n),
          expected: 'a partial reply',
          actual: JSON.stringify(item).slice(0, 80),
        };
  },
});
