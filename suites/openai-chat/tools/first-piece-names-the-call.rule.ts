import { below, type Finding, type JsonObject, rule, stringOf } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { ofCall } from '../_answer.ts';
import { STREAMED } from '../_stream.ts';
import { callsOf } from '../_tools.ts';

function* checkFirst({ at, value }: Placed<JsonObject>): Iterable<Finding> {
  const told = {
    id: value['id'],
    type: value['type'],
    'function/name': ofCall(value, 'name'),
  };
  for (const [path, one] of Object.entries(told))
    if ((stringOf(one) ?? '') === '')
      yield {
        at: below(at, ...path.split('/')),
        expected: `${path.replace('/', '.')} on the first piece of a call`,
        actual: one === '' ? 'an empty text' : (one ?? 'absent'),
      };
}

export default rule({
  level: 'must',
  says: 'The first piece of a streamed tool call has its id, its type and the name of the function: the official client fails without them.',
  see: 'client/openai#src/lib/ChatCompletionStream.ts',
  on: STREAMED,
  when: ({ exchange }) => callsOf(exchange).length > 0 || 'the model called nothing',
  *check({ exchange }) {
    for (const { pieces } of callsOf(exchange)) {
      const [first] = pieces;
      if (first !== undefined) yield* checkFirst(first);
    }
  },
});
