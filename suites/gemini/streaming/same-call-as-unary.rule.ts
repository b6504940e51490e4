import { rule } from 'concordat/suite';
import { callsIn } from './_same-call.ts';
import { bothSucceeded, STEPS } from './_same-prompt.ts';

export default rule({
  level: 'should',
  says: 'A function is called with the same arguments unary and streamed: none is lost on the way.',
  see: 'google/discovery#FunctionCall',
  on: { scenario: 'gemini/streaming/same-call' },
  needs: ['tools'],
  when: (evidence) => {
    const both = bothSucceeded(evidence);
    if (both !== true) return both;
    const mute = STEPS.find((step) => callsIn(evidence.exchanges[step]).length === 0);
    return mute === undefined || `the model called no function in the ${mute} reply`;
  },
  *check({ exchanges }) {
    const [unary] = callsIn(exchanges['unary']);
    const streamed = callsIn(exchanges['streamed']);
    const same = streamed.find(({ name }) => name === unary?.name);
    const at = '/streamed/response/stream';
    if (unary === undefined) return;
    if (same === undefined)
      yield {
        at,
        expected: `a call of ${unary.name}`,
        actual: `calls of ${streamed.map(({ name }) => name || '(no name)').join(', ')}`,
      };
    else
      for (const name of unary.args)
        if (!same.args.includes(name))
          yield {
            at,
            expected: `the argument ${name}, as in the unary call`,
            actual: same.args.join(', ') || 'no arguments',
          };
  },
});
