import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';

/** The messages of a body that are objects. */
export const messagesOf = (body: JsonValue | undefined): readonly JsonObject[] =>
  arrayOf(member(body, 'messages')).filter(isObject);

/** The parts of a message's content; text alone is one part. */
export const partsOf = (content: JsonValue | undefined): readonly JsonObject[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : arrayOf(content).filter(isObject);

/** The text of a message's content. */
export const textOf = (content: JsonValue | undefined): string =>
  partsOf(content)
    .map((part) => stringOf(part.text) ?? stringOf(part.refusal) ?? '')
    .join('');

/** The texts that the user said, in order. */
export const userTexts = (body: JsonValue | undefined): readonly string[] =>
  messagesOf(body)
    .filter(({ role }) => role === 'user')
    .map(({ content }) => textOf(content));

/** The text that the user said last; empty where the user said nothing. */
export const promptOf = (body: JsonValue | undefined): string => userTexts(body).at(-1) ?? '';

/** What the system and the developer said. */
export const instructionOf = (body: JsonValue | undefined): string =>
  messagesOf(body)
    .filter(({ role }) => role === 'system' || role === 'developer')
    .map(({ content }) => textOf(content))
    .join('\n');

/** The function calls of a message. */
export const callsOf = (message: JsonObject | undefined): readonly JsonObject[] =>
  arrayOf(message?.tool_calls).filter(isObject);

/** What the tools gave whose messages end the conversation, by function name. */
export const resultsOf = (body: JsonValue | undefined): readonly { name: string; gave: string }[] => {
  const messages = messagesOf(body);
  const start = messages.findLastIndex(({ role }) => role !== 'tool') + 1;
  const calls = messages.flatMap(callsOf);
  return messages.slice(start).map(({ tool_call_id, content }) => {
    const call = calls.find(({ id }) => id === tool_call_id);
    return { name: stringOf(member(call?.function, 'name')) ?? 'The tool', gave: textOf(content) };
  });
};

/** Where the pictures of a message are: `data:` and `https:` addresses. */
export const pictureAddresses = (message: JsonObject | undefined): readonly string[] =>
  partsOf(message?.content).flatMap((part) =>
    part.type === 'image_url' ? (stringOf(member(part.image_url, 'url')) ?? []) : [],
  );

/** The message that the user sent last. */
export const lastOfUser = (body: JsonValue | undefined): JsonObject | undefined =>
  messagesOf(body).findLast(({ role }) => role === 'user');

/** The bytes of a `data:` address in base64, undefined for any other address and for what is no base64. */
export const bytesIn = (address: string): Buffer | undefined => {
  const data = /^data:[\w.+-]+\/[\w.+-]+;base64,([A-Za-z0-9+/]+={0,2})$/.exec(address)?.[1];
  return data === undefined || data.length % 4 === 1 ? undefined : Buffer.from(data, 'base64');
};
