import { below, type Exchange, type JsonValue, type Pointer, parseJson } from 'concordat/suite';
import { callingIn } from '../_tools.ts';

/** The arguments of one function call. */
export interface Argued {
  readonly name: string;
  /** Where they stand; of a stream, where they begin. */
  readonly at: Pointer;
  readonly text: string;
  /** Undefined where they are no JSON. */
  readonly value: JsonValue | undefined;
}

/** The arguments of all function calls that no limit and no filter cut off. */
export const argumentsIn = (exchange: Exchange): readonly Argued[] =>
  callingIn(exchange)
    .filter(({ finishReason }) => finishReason === 'stop' || finishReason === 'tool_calls')
    .flatMap(({ calls }) => calls)
    .flatMap(({ name, pieces, arguments: text }) => {
      const [first] = pieces;
      return first?.value['custom'] === undefined && first !== undefined
        ? [{ name, at: below(first.at, 'function', 'arguments'), text, value: parseJson(text) }]
        : [];
    });
