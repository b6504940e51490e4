import { type Exchange, type JsonValue, member, type Pointer, parseJson, stringOf } from 'concordat/suite';
import { answersOf, wordsAt } from '../_answer.ts';
import { askedFor } from '../_asked.ts';

/** The kind of JSON that a request asks for; undefined where it asks for none. */
export const formatOf = (exchange: Exchange): string | undefined => {
  const type = stringOf(member(askedFor(exchange, 'response_format'), 'type'));
  return type === 'json_object' || type === 'json_schema' ? type : undefined;
};

/** The text of one choice that came to its own end, called nothing and refused nothing. */
export interface Written {
  readonly at: Pointer;
  readonly text: string;
  /** Undefined where the text is no JSON. */
  readonly value: JsonValue | undefined;
}

/** The finished texts of an answer, where a JSON document could stand. */
export const writtenIn = (exchange: Exchange): readonly Written[] =>
  answersOf(exchange).flatMap((answer) => {
    const { text, refusal, calls, finishReason } = answer;
    if (finishReason !== 'stop' || calls.length > 0 || refusal !== '' || text === '') return [];
    return [{ at: wordsAt(answer), text, value: parseJson(text) }];
  });
