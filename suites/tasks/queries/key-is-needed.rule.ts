import { rule } from 'concordat/suite';
import { checkDenied, isAnswered } from './_look-ups.ts';

const KEYS = { 'no-key': 'without a key', 'wrong-key': 'with a wrong key' } as const;

export default rule({
  level: 'should',
  says: 'A query for a task needs a key that the service knows.',
  see: 'rfc9110#15.5.2',
  on: { scenario: 'tasks/queries/details' },
  when: ({ exchanges }) =>
    Object.keys(KEYS).some((step) => isAnswered(exchanges[step])) || 'no query was answered',
  *check({ exchanges, contract }) {
    for (const [step, what] of Object.entries(KEYS)) {
      const exchange = exchanges[step];
      if (isAnswered(exchange)) yield* checkDenied(contract, exchange, what);
    }
  },
});
