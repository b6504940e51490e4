import { rule } from 'concordat/suite';
import { inOwnWords, leaks } from './_said.ts';

const UPSTREAMS: readonly RegExp[] = [
  /https?:\/\/[\w.-]*\.googleapis\.com[^\s"')]*/g,
  /https?:\/\/(?:api\.openai\.com|api\.anthropic\.com|api\.x\.ai|api\.deepseek\.com|openrouter\.ai\/api)[^\s"')]*/g,
  /https?:\/\/[\w.-]+\.(?:openai\.azure\.com|amazonaws\.com|aliyuncs\.com)[^\s"')]*/g,
  /\b(?:lookup|dial tcp:?|connect(?:ing)? to) (?:[\w-]+\.)+(?:com|ai|io|net|cn)\b[^\s"')]*/g,
];

/** What the services themselves may name: hosts of their own. */
const OWN_HOSTS: Readonly<Record<string, string>> = {
  google: '.googleapis.com',
  openai: 'openai.com',
  anthropic: 'anthropic.com',
};

export default rule({
  level: 'should',
  says: 'An error does not name the address that the gateway calls behind its back.',
  see: 'owasp/error-handling#Objective',
  on: {},
  when: ({ exchange }) => exchange.fidelity.headers || 'headers were not recorded',
  *check(evidence) {
    const own = new URL(evidence.exchange.request.url).hostname;
    const hosts = evidence.target.provider.lineage.flatMap((id) => OWN_HOSTS[id] ?? []);
    yield* leaks(evidence, inOwnWords(evidence.exchange), UPSTREAMS, {
      expected: 'no address of an upstream service',
      shows: 'an upstream address',
      isHarmless: (hit) =>
        hit.includes(own) ||
        // A storage link is a result, and a service may name its own hosts.
        /storage\.googleapis\.com|\.s3[.-]/.test(hit) ||
        hosts.some((host) => hit.includes(host)),
    });
  },
});
