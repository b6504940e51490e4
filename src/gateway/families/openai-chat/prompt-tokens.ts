import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import { tokensIn } from '../../making/tokens.ts';
import { isAbsent } from '../openai/members.ts';
import { callsOf, messagesOf, partsOf } from './messages.ts';
import { callTokens } from './tools.ts';

// What stands around each message, and before the answer.
const AROUND_MESSAGE = 4;
const BEFORE_ANSWER = 3;
// openai/chat-completions#Images: one tile, and what an image costs in low detail.
const IMAGE = 255;
const SMALL_IMAGE = 85;
const OTHER_PART = 100;

const partTokens = (part: JsonObject): number => {
  if (part.type === 'image_url') return member(part.image_url, 'detail') === 'low' ? SMALL_IMAGE : IMAGE;
  const text = stringOf(part.text) ?? stringOf(part.refusal);
  return text === undefined ? OTHER_PART : tokensIn(text);
};

const messageTokens = (message: JsonObject): number => {
  const parts = partsOf(message.content).reduce((sum, part) => sum + partTokens(part), 0);
  return AROUND_MESSAGE + parts + callTokens(callsOf(message));
};

/** Tokens of a prompt: messages, their pictures, and the declared tools. */
export const promptTokens = (body: JsonValue | undefined): number => {
  const tools = member(body, 'tools');
  const messages = messagesOf(body).reduce((sum, message) => sum + messageTokens(message), 0);
  return BEFORE_ANSWER + messages + (isAbsent(tools) ? 0 : tokensIn(JSON.stringify(tools)));
};
