import { claims, rule, succeeded } from 'concordat/suite';
import { checkStatus, isDecided } from '../_refused.ts';

// Where kept responses are not claimed, any clean refusal will do.
const REFUSED: readonly number[] = [400, 404, 405, 501];

export default rule({
  level: 'should',
  says: 'A response that nobody made is not found: 404.',
  see: 'openai/responses#Get a model response',
  on: { scenario: 'openai-responses/state/create-and-get' },
  when: ({ exchanges: { get, unknown }, target, contract }) =>
    get !== undefined && !succeeded(get) && claims(target, contract.family, 'stored-responses')
      ? 'no response can be asked for, be it known or not'
      : isDecided(unknown),
  check({ exchanges: { unknown }, target, contract }) {
    const due = claims(target, contract.family, 'stored-responses') ? [404] : REFUSED;
    const expected = `${due.join(' or ')}: there is no such response`;
    return checkStatus(unknown, 'unknown', (status) => due.includes(status), expected);
  },
});
