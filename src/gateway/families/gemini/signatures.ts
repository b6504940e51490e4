import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import { isSigned, signText } from '../../making/signatures.ts';

// google/thought-signatures#FAQ: accepted bare or in base64.
const BYPASS = ['skip_thought_signature_validator', 'context_engineering_is_the_way_to_go'];
const BYPASSES = new Set([...BYPASS, ...BYPASS.map((words) => Buffer.from(words).toString('base64'))]);

const sorted = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]));
};

const callContent = (call: JsonObject): string =>
  JSON.stringify([stringOf(call.name) ?? '', sorted(member(call, 'args') ?? {})]);

/** The signature of a function call: holds for its name and arguments in any key order. */
export const signCall = (call: JsonObject): string => signText(callContent(call));

/** Whether a part brings back a signature of ours unchanged, or one that switches the check off. */
export const isGenuine = (signature: string, part: JsonObject): boolean => {
  if (BYPASSES.has(signature)) return true;
  const call = part.functionCall;
  return isSigned(signature, isObject(call) ? callContent(call) : undefined);
};
