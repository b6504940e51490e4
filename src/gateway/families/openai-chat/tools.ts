import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import { isPlainOrder } from '../../making/answer-text.ts';
import type { Declared } from '../../making/calls.ts';
import { argumentsFor, chosenCalls } from '../../making/calls.ts';
import { tokensIn } from '../../making/tokens.ts';
import type { Refusal } from '../../refusal.ts';
import { digestOf } from '../../seeded.ts';
import { invalid } from '../openai/errors.ts';
import { isAbsent } from '../openai/members.ts';
import { promptOf, resultsOf } from './messages.ts';

/** The functions of `tools`; tools of other types are left out. */
export const declaredIn = (body: JsonValue | undefined): readonly Declared[] =>
  arrayOf(member(body, 'tools')).flatMap((tool) => {
    const declared = member(tool, 'function');
    const name = stringOf(member(declared, 'name'));
    const parameters = member(declared, 'parameters');
    return name === undefined ? [] : [{ name, ...(isAbsent(parameters) ? {} : { parameters }) }];
  });

/** How `tool_choice` binds the model: freely, to some call, or to none; and to which names. */
interface Binding {
  readonly mode: string;
  readonly names?: readonly string[];
}

const bindingOf = (body: JsonValue | undefined): Binding => {
  const choice = member(body, 'tool_choice');
  if (!isObject(choice)) return { mode: stringOf(choice) ?? 'auto' };
  if (choice.type === 'function')
    return { mode: 'required', names: [stringOf(member(choice.function, 'name')) ?? ''] };
  const allowed = choice.allowed_tools;
  if (choice.type !== 'allowed_tools') return { mode: 'auto' };
  const names = arrayOf(member(allowed, 'tools')).map(
    (one) => stringOf(member(member(one, 'function'), 'name')) ?? '',
  );
  return { mode: stringOf(member(allowed, 'mode')) ?? 'auto', names };
};

const SEARCHED = 500;

/** Whether a model that is free to call sees no need: it has just got results, or was told what to say. */
const seesNoNeed = (body: JsonValue | undefined, declared: readonly Declared[]): boolean => {
  if (resultsOf(body).length > 0) return true;
  const prompt = promptOf(body);
  const isAsked = /\b(?:call|use|tools?|functions?)\b/i.test(prompt.slice(0, SEARCHED));
  return !isAsked && !declared.some(({ name }) => prompt.includes(name)) && isPlainOrder(prompt);
};

/** The functions that the model calls from now on. */
const callable = (body: JsonValue | undefined): readonly Declared[] => {
  const { mode, names } = bindingOf(body);
  const declared = declaredIn(body);
  if (mode === 'none' || (mode === 'auto' && seesNoNeed(body, declared))) return [];
  return declared.filter(({ name }) => names?.includes(name) ?? true);
};

const LETTERS = 24;

/** The tool calls of an answer; `salt` makes their ids differ from those of other answers. */
export const callsFor = (body: JsonValue | undefined, salt: string): readonly JsonObject[] => {
  const chosen = chosenCalls(callable(body), promptOf(body));
  const made = member(body, 'parallel_tool_calls') === false ? chosen.slice(0, 1) : chosen;
  return made.map((one, n) => ({
    id: `call_${digestOf(salt, one.called.name, String(n)).slice(0, LETTERS)}`,
    type: 'function',
    function: { name: one.called.name, arguments: JSON.stringify(argumentsFor(one)) },
  }));
};

/** Tokens of tool calls. */
export const callTokens = (calls: readonly JsonObject[]): number =>
  calls.reduce((sum, call) => {
    const { name, arguments: text } = isObject(call.function) ? call.function : {};
    return sum + tokensIn(stringOf(name) ?? '') + tokensIn(stringOf(text) ?? '');
  }, 0);

/** A choice among tools that are not there. */
export const checkToolChoice = (body: JsonValue | undefined): Refusal | undefined => {
  const { mode, names = [] } = bindingOf(body);
  const isAsked = !isAbsent(member(body, 'tool_choice')) && mode !== 'none' && mode !== 'auto';
  if (isAsked && arrayOf(member(body, 'tools')).length === 0)
    return invalid(
      "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
      'tool_choice',
    );
  const declared = declaredIn(body).map(({ name }) => name);
  const unknown = names.find((name) => !declared.includes(name));
  return unknown === undefined
    ? undefined
    : invalid(`Tool choice '${unknown}' not found in 'tools' parameter.`, 'tool_choice');
};
