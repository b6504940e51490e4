import { rule } from 'concordat/suite';
import { inOwnWords, leaks } from './_said.ts';

// `product/10.2.3.4` is a version, not an address.
const NOT_A_VERSION = '(?<![\\w.-])(?<![^/]/)';
const OCTET = '\\.\\d{1,3}';

const ADDRESSES: readonly RegExp[] = [
  new RegExp(
    `${NOT_A_VERSION}(?:(?:10|127)${OCTET}${OCTET}${OCTET}|192\\.168${OCTET}${OCTET}|169\\.254${OCTET}${OCTET}|172\\.(?:1[6-9]|2\\d|3[01])${OCTET}${OCTET})(?::\\d+)?(?![\\w.])`,
    'g',
  ),
  /(?:\/\/localhost|\blocalhost:\d+)/g,
  /\b[\w-]+(?:\.[\w-]+)*\.(?:internal|cluster\.local|svc|consul|lan)(?::\d+)?(?![\w.-])/g,
];

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.startsWith('127.') || host === '[::1]';

export default rule({
  level: 'should',
  says: 'No header or error names a host or an address inside the operator’s network.',
  see: 'owasp/error-handling#Objective',
  on: {},
  when: ({ exchange }) => exchange.fidelity.headers || 'headers were not recorded',
  *check(evidence) {
    const own = new URL(evidence.exchange.request.url).hostname;
    // The proxy Envoy names its routes in headers of its own, also those of OpenAI (recorded/openai#53 of 1,629 answers).
    const said = inOwnWords(evidence.exchange).filter(
      ({ at }) => !at.startsWith('/response/headers/x-envoy-'),
    );
    yield* leaks(evidence, said, ADDRESSES, {
      expected: 'no address that only the operator can reach',
      shows: 'an internal address',
      // The caller knows where it called.
      isHarmless: (hit) =>
        hit.includes(own) || (isLoopback(own) && isLoopback(hit.replace(/^\/\/|:\d+$/g, ''))),
    });
  },
});
