import type { AuthScheme, Evidence, Exchange } from 'concordat/suite';

const SENT: readonly (readonly [AuthScheme, (exchange: Exchange) => boolean])[] = [
  ['bearer', ({ request }) => /^bearer /i.test(request.headers.authorization ?? '')],
  ['x-goog-api-key', ({ request }) => request.headers['x-goog-api-key'] !== undefined],
  ['query-key', ({ request }) => new URL(request.url).searchParams.has('key')],
  ['x-api-key', ({ request }) => request.headers['x-api-key'] !== undefined],
];

/** How the key was sent; undefined where there was none. */
export const schemeOf = (exchange: Exchange): AuthScheme | undefined =>
  SENT.find(([, isSent]) => isSent(exchange))?.[0];

/** Whether the provider publishes a scheme for the family. */
export const isPublished = ({ target, contract }: Evidence, scheme: AuthScheme): boolean =>
  target.provider.families[contract.family]?.auth.includes(scheme) === true;
