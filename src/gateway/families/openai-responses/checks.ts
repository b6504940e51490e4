import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import { invalid, invalidValue, missing } from '../openai/errors.ts';
import { checkMembers, checkPresence, isAbsent } from '../openai/members.ts';
import { isUpstream } from '../openai/models.ts';
import { kindOf } from './input.ts';

/** Parameters of chat completions, and where they went (openai/responses#Migration). */
const MOVED: Readonly<Record<string, string>> = {
  messages: 'input',
  max_tokens: 'max_output_tokens',
  max_completion_tokens: 'max_output_tokens',
  response_format: 'text.format',
  reasoning_effort: 'reasoning.effort',
};

/** Parameters of chat completions; only upstream knows them by name. */
const checkMoved = (call: Call): Refusal | undefined => {
  const body = isUpstream(call) && isObject(call.body) ? call.body : {};
  const name = Object.keys(body).find((one) => Object.hasOwn(MOVED, one));
  if (name === undefined) return undefined;
  return invalid(
    `Unsupported parameter: '${name}'. In the Responses API, this parameter has moved to '${MOVED[name]}'. Try again with the new parameter.`,
    name,
    'unsupported_parameter',
  );
};

/** Any of these stands in for an input. */
const SOURCES = ['previous_response_id', 'prompt', 'conversation'];

const checkInput = (body: JsonValue | undefined): Refusal | undefined => {
  const input = member(body, 'input');
  const isEmpty = isAbsent(input) || (Array.isArray(input) && input.length === 0);
  if (!isEmpty || SOURCES.some((name) => !isAbsent(member(body, name)))) return undefined;
  return invalid(
    `One of "input" or "previous_response_id" or 'prompt' or 'conversation_id' must be provided.`,
    'input',
    'missing_required_parameter',
  );
};

const ROLES = ['assistant', 'system', 'developer', 'user'];
const SAID = ['output_text', 'refusal'];
const ASKED = ['input_text', 'input_image', 'input_file'];
// recorded/openai#input items: what clients send back or add.
const KINDS = [
  'additional_tools',
  'apply_patch_call',
  'apply_patch_call_output',
  'code_interpreter_call',
  'compaction',
  'computer_call',
  'computer_call_output',
  'custom_tool_call',
  'custom_tool_call_output',
  'file_search_call',
  'function_call',
  'function_call_output',
  'image_generation_call',
  'item_reference',
  'local_shell_call',
  'local_shell_call_output',
  'mcp_approval_request',
  'mcp_approval_response',
  'mcp_call',
  'mcp_list_tools',
  'message',
  'reasoning',
  'shell_call',
  'shell_call_output',
  'tool_search_call',
  'tool_search_output',
  'web_search_call',
];

const checkParts = (item: JsonObject, where: string): Refusal | undefined => {
  const known = item.role === 'assistant' ? SAID : ASKED;
  for (const [n, part] of arrayOf(item.content).entries()) {
    const at = `${where}.content[${n}]`;
    if (!isObject(part)) continue;
    const type = stringOf(part.type);
    if (type === undefined) return missing(`${at}.type`);
    if (!known.includes(type)) return invalidValue(at, type, known);
    if (/text$/.test(type) && isAbsent(part.text)) return missing(`${at}.text`);
  }
  return undefined;
};

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  message: ['role', 'content'],
  function_call: ['call_id', 'name', 'arguments'],
  function_call_output: ['call_id', 'output'],
};

const checkItem = (item: JsonObject, where: string): Refusal | undefined => {
  const kind = kindOf(item);
  if (!KINDS.includes(kind)) return invalidValue(where, kind, KINDS);
  const lacking = NEEDED[kind]?.find((name) => isAbsent(item[name]));
  if (lacking !== undefined) return missing(`${where}.${lacking}`);
  if (kind !== 'message') return undefined;
  const role = stringOf(item.role);
  if (role !== undefined && !ROLES.includes(role)) return invalidValue(where, role, ROLES);
  return checkParts(item, where);
};

/** What upstream refuses in words of its own before it looks at types and ranges. */
export const checkRequest = (call: Call, desk: Desk): Refusal | undefined => {
  const { body } = call;
  const refusal =
    checkMoved(call) ?? checkMembers(call, desk) ?? checkPresence(body, ['model']) ?? checkInput(body);
  if (refusal !== undefined) return refusal;
  for (const [n, item] of arrayOf(member(body, 'input')).entries()) {
    const wrong = isObject(item) ? checkItem(item, `input[${n}]`) : undefined;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

/** Every output answers a call that was made, and every call is answered (openai/function-calling#Handling function calls). */
export const checkPairs = (items: readonly JsonObject[]): Refusal | undefined => {
  const made = new Set<JsonValue | undefined>();
  const open = new Set<JsonValue | undefined>();
  for (const item of items) {
    const kind = kindOf(item);
    const id = item.call_id;
    // recorded/openai#input items: a function's output also answers the calls of other tools.
    if (kind.endsWith('_call')) made.add(id);
    if (kind === 'function_call') open.add(id);
    if (kind !== 'function_call_output') continue;
    if (!made.has(id))
      return invalid(`No tool call found for function call output with call_id ${String(id)}.`, 'input');
    open.delete(id);
  }
  const [unanswered] = open;
  return unanswered === undefined
    ? undefined
    : invalid(`No tool output found for function call ${String(unanswered)}.`, 'input');
};
