import { arrayOf, below, isObject, mediaTypeOf, member, replyOf, rule } from 'concordat/suite';

const CAPABILITY = 'stream-without-alt';

export default rule({
  level: 'must',
  says: 'Without alt=sse the streaming route answers with one JSON array of partial replies under application/json.',
  see: 'recorded/gemini#36 of 36 replies',
  on: { scenario: 'gemini/streaming/without-alt-sse' },
  needs: [CAPABILITY],
  when: ({ exchange, target }) => {
    if (!target.capabilities.includes(CAPABILITY)) return `the target does not claim ${CAPABILITY}`;
    const status = exchange.response?.status ?? 0;
    return ![429, 503].includes(status) || `the target answered ${status}`;
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
    const body = replyOf(exchange);
    if (exchange.response?.stream !== undefined)
      yield {
        at: '/plain/response/stream',
        expected: 'a JSON array',
        actual: 'an event stream although alt=sse was absent',
      };
    else if (!Array.isArray(body))
      yield {
        at: '/plain/response/body',
        expected: 'a JSON array',
        actual: isObject(body) ? 'a single JSON object' : 'no JSON',
      };
    else if (arrayOf(body).length === 0)
      yield { at: '/plain/response/body', expected: 'at least one partial reply', actual: 'an empty array' };
    for (const [n, item] of arrayOf(body).entries())
      if (['candidates', 'promptFeedback', 'usageMetadata'].every((name) => member(item, name) === undefined))
        yield {
          at: below('/plain/response/body', n),
          expected: 'a partial reply',
          actual: JSON.stringify(item).slice(0, 80),
        };
  },
});
