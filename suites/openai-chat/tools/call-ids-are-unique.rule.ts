import { below, rule } from 'concordat/suite';
import { COMPLETED } from '../_reply.ts';
import { callingIn } from '../_tools.ts';

export default rule({
  level: 'should',
  says: 'The tool calls of one turn have an id each: by it their results are told apart.',
  see: 'openai/function-calling#Handling function calls',
  on: COMPLETED,
  when: ({ exchange }) =>
    callingIn(exchange).some(({ calls }) => calls.length > 1) || 'no turn holds two calls',
  *check({ exchange }) {
    for (const { calls } of callingIn(exchange))
      for (const [n, { id, pieces }] of calls.entries()) {
        const [first] = pieces;
        const again = calls.slice(0, n).some((one) => one.id === id);
        // That a streamed call has an id at all is another rule's.
        const isMute = id === '' && first?.at.startsWith('/response/body') === true;
        if (first !== undefined && (isMute || (id !== '' && again)))
          yield {
            at: below(first.at, 'id'),
            expected: 'an id of its own',
            actual: id === '' ? 'none' : `${id} again`,
          };
      }
  },
});
