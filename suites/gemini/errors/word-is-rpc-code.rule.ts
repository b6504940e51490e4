import { below, rule } from 'concordat/suite';
import { errorOf, isServed } from '../../_refusal.ts';
import { wordOf } from '../_error.ts';
import { RPC_CODES } from './_rpc-codes.ts';

export default rule({
  level: 'should',
  says: 'error.status is the name of a google.rpc code, never empty and never made up.',
  see: 'google/rpc-code#Code',
  on: { family: 'gemini', status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    return wordOf(evidence.exchange) !== undefined || 'the error has no status word';
  },
  *check({ exchange }) {
    const error = errorOf(exchange);
    const word = wordOf(exchange);
    if (error === undefined || word === undefined || Object.hasOwn(RPC_CODES, word)) return;
    yield { at: below(error.at, 'status'), expected: 'a google.rpc code name', actual: word };
  },
});
