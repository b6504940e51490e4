import { below, type Finding, rule, stringOf } from 'concordat/suite';
import { type Answer, answersOf, ofCall } from '../_answer.ts';
import { STREAMED } from '../_stream.ts';
import { callsOf } from '../_tools.ts';

const wrongIndexOf = ({ calls }: Answer): Finding | undefined => {
  for (const [n, { index, pieces: own }] of calls.entries()) {
    const [first] = own;
    const other = calls.slice(0, n).find((one) => one.index === index);
    // A piece without an index breaks the contract itself.
    if (first === undefined || index === undefined) continue;
    const at = below(first.at, 'index');
    if (other !== undefined)
      return {
        at,
        expected: `an index of its own for call ${n + 1}`,
        actual: `${index}, the index of ${other.id} too: clients join the two calls`,
      };
    if (index !== n)
      return {
        at,
        expected: `${n} for call ${n + 1}`,
        actual: `${index} (${stringOf(ofCall(first.value, 'name')) ?? ''})`,
      };
  }
  return undefined;
};

export default rule({
  level: 'must',
  says: 'Each piece of a streamed tool call has the index of its call, counted from 0: by it the official client puts calls together.',
  see: 'client/openai#src/lib/ChatCompletionStream.ts',
  on: STREAMED,
  when: ({ exchange }) => callsOf(exchange).length > 0 || 'the model called nothing',
  *check({ exchange }) {
    for (const answer of answersOf(exchange)) {
      const finding = wrongIndexOf(answer);
      if (finding !== undefined) yield finding;
    }
  },
});
