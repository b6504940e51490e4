import { rule } from 'concordat/suite';

export default rule({
  level: 'should',
  says: 'embedContent without content is refused with 400.',
  see: 'google/api-errors#Error codes',
  on: { scenario: 'gemini/embeddings/unusual-requests' },
  when: ({ exchanges }) => exchanges.nothing?.response !== undefined || 'the empty request got no answer',
  *check({ exchanges: { nothing } }) {
    const status = nothing?.response?.status;
    if (status !== undefined && status !== 400)
      yield { at: '/nothing/response/status', expected: '400: content is missing', actual: status };
  },
});
