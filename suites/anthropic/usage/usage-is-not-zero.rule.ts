import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { blocksOf, countOf, inputOf, whole } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'The usage of an answer that says something counts tokens of input and of output.',
  see: 'anthropic/messages#Usage',
  on: { operation: 'createMessage', status: 'success' },
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      blocksOf(exchange).length > 0 || 'nothing was said',
      (inputOf(exchange) !== undefined && countOf(exchange, 'output_tokens') !== undefined) ||
        'the tokens are not counted',
    ),
  *check({ exchange }) {
    const input = countOf(exchange, 'input_tokens');
    const output = countOf(exchange, 'output_tokens');
    if (inputOf(exchange) === 0)
      yield {
        at: input?.at ?? '/response/body/usage',
        expected: 'the tokens of the prompt, here or as cached ones',
        actual: 0,
      };
    if (output?.value === 0) yield { at: output.at, expected: 'the tokens of the answer', actual: 0 };
  },
});
