import { below, type Exchange, type JsonObject, type JsonValue, rule } from 'concordat/suite';
import { ofCall } from '../_answer.ts';
import { STREAMED } from '../_stream.ts';
import { callsOf } from '../_tools.ts';

const laterIn = (exchange: Exchange) => callsOf(exchange).flatMap(({ pieces }) => pieces.slice(1));

type Read = (piece: JsonObject) => JsonValue | undefined;

const TOLD_ONCE: readonly (readonly [string, Read])[] = [
  ['id', (piece) => piece['id']],
  ['function/name', (piece) => ofCall(piece, 'name')],
];

export default rule({
  level: 'should',
  says: 'Later pieces of a streamed tool call add arguments and repeat neither id nor name: clients that join the pieces would double them.',
  see: 'recorded/openai#2554 of 2554 pieces',
  on: STREAMED,
  when: ({ exchange }) => laterIn(exchange).length > 0 || 'no call came in several pieces',
  *check({ exchange }) {
    const pieces = laterIn(exchange);
    for (const [path, read] of TOLD_ONCE) {
      const telling = pieces.flatMap(({ at, value }) => {
        const told = read(value) ?? '';
        return told === '' ? [] : [{ at: below(at, ...path.split('/')), told }];
      });
      const [first] = telling;
      if (first !== undefined)
        yield {
          at: first.at,
          expected: `no ${path.replace('/', '.')} after the first piece`,
          actual: `${JSON.stringify(first.told)} on ${telling.length} of ${pieces.length} later pieces`,
        };
    }
  },
});
