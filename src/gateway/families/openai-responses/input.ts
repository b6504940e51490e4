import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';

/** `input` as items: a string is one message of the user. */
export const itemsOf = (input: JsonValue | undefined): readonly JsonObject[] =>
  typeof input === 'string' ? [{ role: 'user', content: input }] : arrayOf(input).filter(isObject);

/** What an item is; messages may leave it out. */
export const kindOf = (item: JsonObject): string => stringOf(item.type) ?? 'message';

/** The parts of a message, or of a function's output. */
export const partsOf = (content: JsonValue | undefined): readonly JsonObject[] =>
  typeof content === 'string' ? [{ type: 'input_text', text: content }] : arrayOf(content).filter(isObject);

/** The text of a message's content, or of a function's output. */
export const textOf = (content: JsonValue | undefined): string =>
  partsOf(content)
    .map((part) => stringOf(part.text) ?? stringOf(part.refusal) ?? '')
    .join('');

const messagesOf = (items: readonly JsonObject[], roles: readonly string[]): readonly JsonObject[] =>
  items.filter((item) => kindOf(item) === 'message' && roles.includes(stringOf(item.role) ?? ''));

/** The text that the user said last; empty where the user said nothing. */
export const promptOf = (items: readonly JsonObject[]): string =>
  textOf(messagesOf(items, ['user']).at(-1)?.content);

/** What the model is told to keep to: `instructions` and what the system and the developer say. */
export const instructionOf = (body: JsonValue | undefined, items: readonly JsonObject[]): string =>
  [
    stringOf(member(body, 'instructions')) ?? '',
    ...messagesOf(items, ['system', 'developer']).map(({ content }) => textOf(content)),
  ]
    .filter((text) => text !== '')
    .join('\n');

/** What the functions gave that were called last, where the conversation ends with it; by function name. */
export const resultsOf = (items: readonly JsonObject[]): readonly { name: string; gave: string }[] => {
  const start = items.findLastIndex((item) => kindOf(item) !== 'function_call_output') + 1;
  return items.slice(start).map(({ call_id, output }) => {
    const call = items.find((item) => kindOf(item) === 'function_call' && item.call_id === call_id);
    return { name: stringOf(call?.name) ?? 'The function', gave: textOf(output) };
  });
};
