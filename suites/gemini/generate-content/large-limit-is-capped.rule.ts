import { rule } from 'concordat/suite';

const BUSY: readonly number[] = [429, 503];

export default rule({
  level: 'should',
  says: 'A maxOutputTokens above the limit of the model is capped, not refused.',
  see: 'antigravity/gemini-format#Request Body',
  on: { scenario: 'gemini/generate-content/large-limit' },
  needs: ['output-limit-capping'],
  when: ({ exchanges: { large } }) =>
    (large?.response !== undefined && !BUSY.includes(large.response.status)) ||
    'the request was not answered',
  *check({ exchanges: { large } }) {
    const status = large?.response?.status ?? 0;
    if (status < 200 || status >= 300)
      yield {
        at: '/large/response/status',
        expected: '2xx with the limit of the model in place of the asked one',
        actual: `${status}: ${(large?.response?.body.text ?? '').slice(0, 120)}`,
      };
  },
});
