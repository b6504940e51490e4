import { arrayOf, type Evidence, isObject, member, replyOf, rule } from 'concordat/suite';

const NOT_THERE: readonly number[] = [404, 501, 503];

const claimsToGenerate = ({ exchanges: { get } }: Evidence): boolean => {
  const body = get === undefined ? undefined : replyOf(get);
  return isObject(body) && arrayOf(member(body, 'supportedGenerationMethods')).includes('generateContent');
};

export default rule({
  level: 'should',
  says: 'A model that lists generateContent among its methods answers it.',
  see: 'google/discovery#Model',
  on: { scenario: 'gemini/models/list-get-generate' },
  when: (evidence) =>
    (claimsToGenerate(evidence) && evidence.exchanges.generate?.response !== undefined) ||
    'the model does not claim generateContent',
  *check({ exchanges: { generate } }) {
    const status = generate?.response?.status;
    if (status !== undefined && NOT_THERE.includes(status))
      yield {
        at: '/generate/response/status',
        expected: '2xx: the model claims generateContent',
        actual: status,
      };
  },
});
