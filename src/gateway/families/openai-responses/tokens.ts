import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import { IMAGE_TOKENS, tokensIn } from '../../making/tokens.ts';
import { kindOf, partsOf } from './input.ts';

const partTokens = (part: JsonObject): number =>
  part.type === 'input_image' || part.type === 'input_file'
    ? IMAGE_TOKENS
    : tokensIn(stringOf(part.text) ?? stringOf(part.refusal) ?? '');

const contentTokens = (content: JsonValue | undefined): number =>
  partsOf(content).reduce((sum, part) => sum + partTokens(part), 0);

const callTokens = (item: JsonObject): number =>
  tokensIn(stringOf(item.name) ?? '') + tokensIn(stringOf(item.arguments) ?? '');

const itemTokens = (item: JsonObject): number => {
  const kind = kindOf(item);
  if (kind === 'message') return contentTokens(item.content);
  if (kind === 'function_call_output') return contentTokens(item.output);
  if (kind === 'function_call') return callTokens(item);
  return kind === 'reasoning' ? contentTokens(item.summary) : tokensIn(JSON.stringify(item));
};

const written = (value: JsonValue | undefined): number =>
  value === undefined || value === null ? 0 : tokensIn(JSON.stringify(value));

/** Tokens that a request gives the model to read: instructions, items, tools and the format of the text. */
export const inputTokens = (body: JsonValue | undefined, items: readonly JsonObject[]): number => {
  const told = tokensIn(stringOf(member(body, 'instructions')) ?? '') + written(member(body, 'tools'));
  const format = written(member(member(member(body, 'text'), 'format'), 'schema'));
  const read = items.reduce((sum, item) => sum + itemTokens(item), told + format);
  // A request that says nothing still costs its start.
  return Math.max(read, 1);
};
