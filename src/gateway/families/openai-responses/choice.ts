import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import type { Declared } from '../../making/calls.ts';
import type { Refusal } from '../../refusal.ts';
import { invalid, missing } from '../openai/errors.ts';
import { resultsOf } from './input.ts';

const toolsOf = (body: JsonValue | undefined): readonly JsonObject[] =>
  arrayOf(member(body, 'tools')).filter(isObject);

/** The functions of `tools`; tools of other kinds are left out. */
const functionsIn = (body: JsonValue | undefined): readonly Declared[] =>
  toolsOf(body).flatMap((tool) => {
    const name = stringOf(tool.name);
    if (tool.type !== 'function' || name === undefined) return [];
    return [{ name, ...(isObject(tool.parameters) ? { parameters: tool.parameters } : {}) }];
  });

/** How `tool_choice` binds the model: whether it must call, and which names it may call where not all. */
const chosenBy = (body: JsonValue | undefined): { mode: string; names?: readonly string[] } => {
  const choice = member(body, 'tool_choice');
  if (!isObject(choice)) return { mode: stringOf(choice) ?? 'auto' };
  const name = stringOf(choice.name);
  if (choice.type === 'function' && name !== undefined) return { mode: 'required', names: [name] };
  if (choice.type !== 'allowed_tools') return { mode: 'auto' };
  const names = arrayOf(choice.tools).flatMap((tool) => stringOf(member(tool, 'name')) ?? []);
  return { mode: stringOf(choice.mode) ?? 'auto', names };
};

/** The functions that the model calls from now; none where it is forbidden, or free and just answered. */
export const callable = (body: JsonValue | undefined, items: readonly JsonObject[]): readonly Declared[] => {
  const { mode, names } = chosenBy(body);
  const isSatisfied = mode === 'auto' && resultsOf(items).length > 0;
  if (mode === 'none' || isSatisfied) return [];
  return functionsIn(body).filter(({ name }) => names?.includes(name) ?? true);
};

/** Tools without a name, and a choice among tools that are not there. */
export const checkTools = (body: JsonValue | undefined): Refusal | undefined => {
  const nameless = toolsOf(body).findIndex(({ type, name }) => type === 'function' && name === undefined);
  if (nameless !== -1) return missing(`tools[${nameless}].name`);
  const { mode, names = [] } = chosenBy(body);
  if (mode === 'required' && toolsOf(body).length === 0)
    return invalid(`Tool choice 'required' must be specified with 'tools' parameter.`, 'tool_choice');
  const declared = functionsIn(body).map(({ name }) => name);
  const unknown = names.find((name) => !declared.includes(name));
  return unknown === undefined
    ? undefined
    : invalid(`Tool choice 'function' not found in 'tools' parameter: '${unknown}'.`, 'tool_choice');
};
