import { below, type Exchange, type JsonValue, type Pointer, parseJson } from 'concordat/suite';
import { answersOf, textIn } from '../_answer.ts';
import { isCall } from '../_calls.ts';

/** The text of one candidate that finished with STOP and called no tool. */
export interface Written {
  readonly at: Pointer;
  readonly text: string;
  /** Undefined where the text is no JSON. */
  readonly value: JsonValue | undefined;
}

/** The finished texts of an answer, where a JSON document could stand. */
export const writtenIn = (exchange: Exchange): readonly Written[] =>
  answersOf(exchange).flatMap((answer) => {
    const text = textIn(answer);
    const called = answer.parts.some(isCall);
    if (answer.finishReason !== 'STOP' || called || text === '') return [];
    return [{ at: below(answer.at, 'content'), text, value: parseJson(text) }];
  });
