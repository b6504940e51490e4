import { type Contract, type Exchange, replyOf, rule, succeeded, valueAt } from 'concordat/suite';
import { isAnswered, lifecyclesOf, stateIn } from './_look-ups.ts';

/** Whether an answer says of the id, in JSON, what it is of: by a refusal, by a state, or by null where a task would stand. */
const saysSomething = (contract: Contract, exchange: Exchange): boolean => {
  const { status = 0 } = exchange.response ?? {};
  const reply = replyOf(exchange);
  if (reply === undefined || status >= 500) return false;
  return (
    status >= 400 ||
    stateIn(contract, exchange) !== undefined ||
    lifecyclesOf(contract, exchange).some(
      ({ state }) => valueAt(reply, state.replace(/\/[^/]*$/, '')) === null,
    )
  );
};

export default rule({
  level: 'should',
  says: 'An id of no task is neither under way nor done.',
  see: 'kling/general-information#Error Code',
  on: { scenario: 'tasks/queries/unknown' },
  when: ({ exchanges: { unknown }, contract }) => {
    if (!isAnswered(unknown)) return 'the query was not answered';
    return (
      saysSomething(contract, unknown) ||
      'the answer neither refuses, nor tells a state, nor has null for a task'
    );
  },
  *check({ exchanges: { unknown }, contract }) {
    const known = unknown === undefined ? undefined : stateIn(contract, unknown);
    if (succeeded(unknown) && (known?.meaning === 'success' || known?.meaning === 'pending'))
      yield { at: known.at, expected: 'no task, or an error', actual: known.state };
  },
});
