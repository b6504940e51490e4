import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import type { Declared } from '../../making/calls.ts';

/** One entry of `messages`; text alone stands for one text block. */
export interface Turn {
  readonly role: string | undefined;
  readonly blocks: readonly JsonObject[];
}

/** The blocks of a content, where text alone is one block. */
export const blocksOf = (content: JsonValue | undefined): readonly JsonObject[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : arrayOf(content).filter(isObject);

/** The turns of `messages` in order. */
export const turnsOf = (body: JsonValue | undefined): readonly Turn[] =>
  arrayOf(member(body, 'messages')).map((message) => ({
    role: stringOf(member(message, 'role')),
    blocks: blocksOf(member(message, 'content')),
  }));

/** The blocks of one type. */
export const ofType = (blocks: readonly JsonObject[], type: string): readonly JsonObject[] =>
  blocks.filter((block) => block.type === type);

/** The text of the text blocks. */
export const textOf = (blocks: readonly JsonObject[]): string =>
  ofType(blocks, 'text')
    .map((block) => stringOf(block.text) ?? '')
    .join('\n');

/** The text that the caller asked last; empty where there is none. */
export const promptOf = (body: JsonValue | undefined): string =>
  turnsOf(body)
    .filter(({ role, blocks }) => role === 'user' && textOf(blocks) !== '')
    .map(({ blocks }) => textOf(blocks))
    .at(-1) ?? '';

/** The instructions, from the member `system` and from turns of that role. */
export const systemOf = (body: JsonValue | undefined): string =>
  [
    textOf(blocksOf(member(body, 'system'))),
    ...turnsOf(body)
      .filter(({ role }) => role === 'system')
      .map(({ blocks }) => textOf(blocks)),
  ]
    .filter((text) => text !== '')
    .join('\n');

/** The results of tools in the last turn of the caller. */
export const resultsIn = (body: JsonValue | undefined): readonly JsonObject[] =>
  ofType(
    turnsOf(body)
      .filter(({ role }) => role === 'user')
      .at(-1)?.blocks ?? [],
    'tool_result',
  );

/** All tools that have a name. */
export const toolsIn = (body: JsonValue | undefined): readonly Declared[] =>
  arrayOf(member(body, 'tools')).flatMap((tool) => {
    const name = stringOf(member(tool, 'name'));
    const parameters = member(tool, 'input_schema');
    return name === undefined ? [] : [{ name, ...(parameters === undefined ? {} : { parameters }) }];
  });

/** The strings of an array; other elements are left out. */
export const stringsOf = (value: JsonValue | undefined): readonly string[] =>
  arrayOf(value).flatMap((item) => stringOf(item) ?? []);
