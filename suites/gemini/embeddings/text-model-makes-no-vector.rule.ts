import { member, replyOf, rule, succeeded } from 'concordat/suite';

export default rule({
  level: 'should',
  says: 'embedContent on a model that makes no vectors is refused with 4xx, and never becomes a generation.',
  see: 'google/api-errors#Error codes',
  on: { scenario: 'gemini/embeddings/unusual-requests' },
  when: ({ exchanges }) => exchanges.textModel?.response !== undefined || 'the text model was not asked',
  *check({ exchanges: { textModel } }) {
    if (textModel?.response === undefined) return;
    const { status } = textModel.response;
    const body = replyOf(textModel);
    if (succeeded(textModel) && member(body, 'embedding') === undefined)
      yield {
        at: '/textModel/response/body',
        expected: '4xx, or an embedding',
        actual:
          member(body, 'candidates') === undefined
            ? 'HTTP 200 without an embedding'
            : 'HTTP 200 with generated candidates',
      };
    if (status >= 500)
      yield {
        at: '/textModel/response/status',
        expected: '4xx: the client asked the wrong model',
        actual: status,
      };
  },
});
