import { type AuthScheme, type Evidence, type Exchange, type Rule, rule } from 'concordat/suite';
import { told } from '../_error.ts';

const SENT: Readonly<Record<AuthScheme, (exchange: Exchange) => boolean>> = {
  bearer: ({ request }) => /^bearer /i.test(request.headers.authorization ?? ''),
  'x-goog-api-key': ({ request }) => request.headers['x-goog-api-key'] !== undefined,
  'query-key': ({ request }) => new URL(request.url).searchParams.has('key'),
  'x-api-key': ({ request }) => request.headers['x-api-key'] !== undefined,
};

/** Whether the provider publishes a scheme for the family. */
export const isPublished = ({ target, contract }: Evidence, scheme: AuthScheme): boolean =>
  target.provider.families[contract.family]?.auth.includes(scheme) === true;

/** A rule that the key alone, sent in one published way, is let in. */
export const schemeRule = (scheme: AuthScheme, declared: Pick<Rule, 'level' | 'says' | 'see'>): Rule =>
  rule({
    ...declared,
    on: { family: 'gemini', variation: 'auth' },
    when: (evidence) => {
      if (!SENT[scheme](evidence.exchange)) return `the key went another way than ${scheme}`;
      return isPublished(evidence, scheme) || `${scheme} is not published`;
    },
    *check({ exchange }) {
      const status = exchange.response?.status ?? 0;
      if (status === 401 || status === 403)
        yield {
          at: '/response/status',
          expected: `the key is accepted as ${scheme}`,
          actual: told(exchange),
        };
    },
  });
