import { createHash, createHmac } from 'node:crypto';
import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';

// Not a secret: it only has to tell our own signatures from others'.
const SEAL = 'concordat reference gateway';
const ID_BYTES = 16;

// google/thought-signatures#FAQ: accepted bare or in base64.
const BYPASS = ['skip_thought_signature_validator', 'context_engineering_is_the_way_to_go'];
const BYPASSES = new Set([...BYPASS, ...BYPASS.map((words) => Buffer.from(words).toString('base64'))]);

const sorted = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]));
};

const idOf = (content: string): Buffer => createHash('sha256').update(content).digest().subarray(0, ID_BYTES);

const sealed = (id: Uint8Array): Buffer =>
  Buffer.concat([id, createHmac('sha256', SEAL).update(id).digest()]);

const callContent = (call: JsonObject): string =>
  JSON.stringify([stringOf(call.name) ?? '', sorted(member(call, 'args') ?? {})]);

/** The signature of a text that the model thought about; standard base64. */
export const signText = (text: string): string => sealed(idOf(text)).toString('base64');

/** The signature of a function call: holds for its name and arguments in any key order. */
export const signCall = (call: JsonObject): string => signText(callContent(call));

/** Whether a part brings back a signature of ours unchanged, or one that switches the check off. */
export const isGenuine = (signature: string, part: JsonObject): boolean => {
  if (BYPASSES.has(signature)) return true;
  const bytes = Buffer.from(signature, 'base64');
  const id = bytes.subarray(0, ID_BYTES);
  const unchanged = sealed(id).equals(bytes) && bytes.toString('base64') === signature;
  const call = part.functionCall;
  return unchanged && (!isObject(call) || idOf(callContent(call)).equals(id));
};
