import { type AuthScheme, rule, saysLater } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { isPublished } from './_scheme.ts';

const STEPS: readonly (readonly [string, AuthScheme])[] = [
  ['bearer', 'bearer'],
  ['api-key', 'x-api-key'],
  ['goog-key', 'x-goog-api-key'],
  ['query-key', 'query-key'],
];

const KEY_REFUSALS = [400, 401, 403];

export default rule({
  level: 'should',
  says: 'A good key sent in a way that is not published is accepted or refused as a key; Google takes no key as Bearer and says 401.',
  see: 'rfc9110#11.6.2',
  on: {
    scenario: [
      'gemini/authentication/who-is-asking',
      'openai/authentication/who-is-asking',
      'anthropic/authentication/who-is-asking',
    ],
  },
  when: ({ exchanges }) =>
    STEPS.some(([step]) => exchanges[step]?.response !== undefined) || 'none of the requests was answered',
  *check(evidence) {
    for (const [step, scheme] of STEPS) {
      const exchange = evidence.exchanges[step];
      const status = exchange?.response?.status;
      if (exchange === undefined || status === undefined || isPublished(evidence, scheme)) continue;
      const isTokenOnly = scheme === 'bearer' && evidence.target.provider.lineage.includes('google');
      const isFine = isTokenOnly ? status === 401 : status < 300 || KEY_REFUSALS.includes(status);
      if (isFine || saysLater(exchange)) continue;
      const expected = isTokenOnly ? '401: only OAuth tokens are taken as Bearer' : '2xx, 401 or 403';
      yield { at: `/${step}/response/status`, expected, actual: `${scheme}: ${told(exchange)}` };
    }
  },
});
