import { rule } from 'concordat/suite';
import { inOwnWords, leaks } from './_said.ts';

const KEY_SHAPES: readonly RegExp[] = [
  /\bAIza[\w-]{30,}/g,
  /\bsk-(?:ant-|proj-|or-v1-|svcacct-)?[A-Za-z0-9_-]{20,}/g,
  /\bya29\.[\w-]{20,}/g,
  /\bAKIA[A-Z0-9]{16}\b/g,
  /\b(?:gsk|xai|ghp|hf)[_-][A-Za-z0-9]{20,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  /\b[a-z][a-z0-9+]{1,20}:\/\/[^\s:/@"']{1,64}:[^\s@/"']{3,64}@/g,
];

export default rule({
  level: 'must',
  says: 'No error message or header carries a key that is not the caller’s: an upstream key, a private key, a connection string.',
  see: 'owasp/error-handling#Objective',
  on: {},
  when: ({ exchange }) => exchange.fidelity.headers || 'headers were not recorded',
  *check(evidence) {
    yield* leaks(evidence, inOwnWords(evidence.exchange), KEY_SHAPES, {
      expected: 'nothing that looks like a key',
      shows: 'what looks like a key of somebody else',
      // Many services show a key with its middle blanked out.
      isHarmless: (hit) => /x{6,}|0{8,}/i.test(hit),
    });
  },
});
