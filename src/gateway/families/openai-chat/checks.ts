import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import { pictureIn } from '../../making/pictures.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import { invalid, invalidValue, missing } from '../openai/errors.ts';
import { checkMembers, checkPresence, isAbsent } from '../openai/members.ts';
import { bytesIn } from './messages.ts';

const ROLES = ['system', 'assistant', 'user', 'function', 'tool', 'developer'];

const TEXT_ONLY = ['text'];
const PARTS: Readonly<Record<string, readonly string[]>> = {
  user: ['text', 'image_url', 'input_audio', 'file'],
  assistant: ['text', 'refusal'],
};

const checkPicture = (part: JsonObject, where: string): Refusal | undefined => {
  const address = stringOf(member(part.image_url, 'url'));
  // The schema speaks of what is no text.
  if (address === undefined || /^https?:\/\/[^\s/]+/i.test(address)) return undefined;
  const at = `${where}.image_url.url`;
  if (!address.startsWith('data:'))
    return invalid(`Invalid '${at}'. Expected a URL or a base64-encoded data URL.`, at, 'invalid_image_url');
  const bytes = bytesIn(address);
  if (bytes === undefined) return invalid(`Invalid base64 image_url in '${at}'.`, at, 'invalid_base64');
  if (pictureIn(bytes) !== undefined) return undefined;
  return invalid(
    "You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp'].",
    at,
    'invalid_image_format',
  );
};

const checkPart = (part: JsonValue, role: string, where: string): Refusal | undefined => {
  if (!isObject(part)) return undefined;
  const type = stringOf(part.type);
  const known = PARTS[role] ?? TEXT_ONLY;
  if (isAbsent(part.type)) return missing(`${where}.type`);
  if (type !== undefined && !known.includes(type)) return invalidValue(`${where}.type`, type, known);
  return type === 'image_url' ? checkPicture(part, where) : undefined;
};

const checkContent = ({ role, content, ...rest }: JsonObject, where: string): Refusal | undefined => {
  const callsInstead = role === 'assistant' && ['tool_calls', 'function_call', 'audio', 'refusal'];
  const isCarried = callsInstead !== false && callsInstead.some((name) => !isAbsent(rest[name]));
  if (isAbsent(content) && !isCarried) return missing(`${where}.content`);
  for (const [n, part] of arrayOf(content).entries()) {
    const refusal = checkPart(part, stringOf(role) ?? '', `${where}.content[${n}]`);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

const checkMessage = (message: JsonValue, n: number): Refusal | undefined => {
  if (!isObject(message)) return undefined;
  const where = `messages[${n}]`;
  const role = stringOf(message.role);
  if (isAbsent(message.role)) return missing(`${where}.role`);
  if (role !== undefined && !ROLES.includes(role)) return invalidValue(`${where}.role`, role, ROLES);
  return checkContent(message, where);
};

const checkMessages = (messages: JsonValue | undefined): Refusal | undefined => {
  if (!Array.isArray(messages)) return undefined;
  if (messages.length === 0)
    return invalid(
      "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      'messages',
      'empty_array',
    );
  for (const [n, message] of arrayOf(messages).entries()) {
    const refusal = checkMessage(message, n);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

/** A tool has its function inside; other dialects put its name beside the type, or have no type. */
const checkTools = (tools: JsonValue | undefined): Refusal | undefined => {
  for (const [n, tool] of arrayOf(tools).entries()) {
    if (!isObject(tool)) continue;
    if (isAbsent(tool.type)) return missing(`tools[${n}].type`);
    if (tool.type === 'function' && isAbsent(tool.function)) return missing(`tools[${n}].function`);
  }
  return undefined;
};

/** What is refused in upstream's own words before types and ranges are looked at: what is missing, unknown, or said by nobody. */
export const checkRequest = (call: Call, desk: Desk): Refusal | undefined =>
  checkPresence(call.body, ['messages', 'model']) ??
  checkMembers(call, desk) ??
  checkMessages(member(call.body, 'messages')) ??
  checkTools(member(call.body, 'tools'));
