import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import type { Declared } from '../../making/calls.ts';
import { argumentsFor, chosenCalls } from '../../making/calls.ts';
import { tokensIn } from '../../making/tokens.ts';
import type { Refusal } from '../../refusal.ts';
import { digestOf } from '../../seeded.ts';
import { invalid } from './errors.ts';
import { promptOf, resultsIn, toolsIn } from './request.ts';

const choiceOf = (body: JsonValue | undefined) => {
  const choice = member(body, 'tool_choice');
  return {
    type: stringOf(member(choice, 'type')) ?? 'auto',
    name: stringOf(member(choice, 'name')),
    isSingle: member(choice, 'disable_parallel_tool_use') === true,
  };
};

/** A choice needs tools, and the chosen tool is one of them. */
export const checkToolChoice = (body: JsonValue | undefined): Refusal | undefined => {
  const { type, name } = choiceOf(body);
  const tools = toolsIn(body);
  if (member(body, 'tool_choice') !== undefined && tools.length === 0 && type !== 'none')
    return invalid('tool_choice: tool_choice may only be specified while providing tools.');
  if (type !== 'tool' || tools.some((tool) => tool.name === name)) return undefined;
  return invalid(`tool_choice.name: Tool '${name ?? ''}' not found in provided tools`);
};

/** No two tools have one name. */
export const checkToolNames = (body: JsonValue | undefined): Refusal | undefined => {
  const names = toolsIn(body).map(({ name }) => name);
  return new Set(names).size === names.length ? undefined : invalid('tools: Tool names must be unique.');
};

const callable = (body: JsonValue | undefined): readonly Declared[] => {
  const { type, name } = choiceOf(body);
  const tools = toolsIn(body);
  if (type === 'any') return tools;
  if (type === 'tool') return tools.filter((tool) => tool.name === name);
  // Left to itself, the model answers once it has the results.
  return type === 'none' || resultsIn(body).length > 0 ? [] : tools;
};

/** The blocks with the model's calls of tools; `serial` tells their ids from those of other answers. */
export const callBlocks = (body: JsonValue | undefined, serial: number): readonly JsonObject[] => {
  const prompt = promptOf(body);
  const chosen = chosenCalls(callable(body), prompt);
  const { isSingle } = choiceOf(body);
  return chosen.slice(0, isSingle ? 1 : undefined).map((one, n) => {
    const { name } = one.called;
    const id = `toolu_01${digestOf(prompt, name, String(n), String(serial)).slice(0, 22)}`;
    return { type: 'tool_use', id, name, input: argumentsFor(one) };
  });
};

/** Tokens of calls. */
export const callTokens = (blocks: readonly JsonObject[]): number =>
  blocks.reduce(
    (sum, { name, input }) => sum + tokensIn(stringOf(name) ?? '') + tokensIn(JSON.stringify(input ?? {})),
    0,
  );
