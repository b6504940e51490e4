import { below, type Evidence, type Finding, member, rule } from 'concordat/suite';
import { errorOf, isServed } from '../../_refusal.ts';
import { wordOf } from '../_error.ts';
import { GENERAL_WORDS, RPC_CODES, wordsFor } from './_rpc-codes.ts';

/** The published words of the envelope that is no native one, where the target's provider has such. */
const generalWords = ({ exchange, target }: Evidence): Readonly<Record<string, string>> | undefined =>
  target.provider.lineage.includes('anyint') && wordOf(exchange) === undefined
    ? GENERAL_WORDS[exchange.response?.status ?? 0]
    : undefined;

function* checkGeneral(evidence: Evidence): Iterable<Finding> {
  const error = errorOf(evidence.exchange);
  for (const [name, expected] of Object.entries(generalWords(evidence) ?? {})) {
    const actual = member(error?.value, name);
    if (actual !== expected) yield { at: below(error?.at ?? '', name), expected, actual: actual ?? 'none' };
  }
}

export default rule({
  level: 'should',
  says: 'error.status is a code name that goes with the HTTP status: 404 is NOT_FOUND, 429 is RESOURCE_EXHAUSTED.',
  see: 'google/rpc-code#Code',
  on: { family: 'gemini', status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    if (errorOf(evidence.exchange) === undefined) return 'the answer holds no error object';
    if (generalWords(evidence) !== undefined) return true;
    if (!Object.hasOwn(RPC_CODES, wordOf(evidence.exchange) ?? ''))
      return 'the error has no google.rpc code name';
    const status = evidence.exchange.response?.status ?? 0;
    return wordsFor(status).length > 0 || `no code name goes with HTTP ${status}`;
  },
  *check(evidence) {
    const { exchange } = evidence;
    const error = errorOf(exchange);
    const word = wordOf(exchange);
    const status = exchange.response?.status ?? 0;
    if (word === undefined) yield* checkGeneral(evidence);
    else if (!wordsFor(status).includes(word)) {
      const expected = `${wordsFor(status).join(' or ')} for HTTP ${status}`;
      yield { at: below(error?.at ?? '', 'status'), expected, actual: word };
    }
  },
});
