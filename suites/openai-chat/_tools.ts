import { arrayOf, type Exchange, type JsonValue, member, stringOf } from 'concordat/suite';
import { type Answer, answersOf, type Call } from './_answer.ts';
import { askedFor } from './_asked.ts';

/** The tools that a request declares by name, each function with the schema of its parameters where it has one. */
export const declaredIn = (exchange: Exchange): ReadonlyMap<string, JsonValue | undefined> =>
  new Map(
    arrayOf(askedFor(exchange, 'tools')).map((tool) => {
      const declared = member(tool, 'function') ?? member(tool, 'custom');
      return [stringOf(member(declared, 'name')) ?? '', member(declared, 'parameters')];
    }),
  );

/** The one function that `tool_choice` names; undefined where it leaves a choice. */
export const namedIn = (exchange: Exchange): string | undefined =>
  stringOf(member(member(askedFor(exchange, 'tool_choice'), 'function'), 'name'));

/** The choices of an answer that call something. */
export const callingIn = (exchange: Exchange): readonly Answer[] =>
  answersOf(exchange).filter(({ calls }) => calls.length > 0);

/** All calls of an answer. */
export const callsOf = (exchange: Exchange): readonly Call[] =>
  answersOf(exchange).flatMap(({ calls }) => calls);

/** True for a choice that came to an end of its own: no limit and no filter came before what it was to say. */
export const isDecided = ({ finishReason }: Answer): boolean =>
  finishReason === 'stop' || finishReason === 'tool_calls';
