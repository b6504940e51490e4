import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member } from '../../../schema/read.ts';
import type { Generation } from './generate.ts';

/** A response object that has its id. */
export type Response = JsonObject & { readonly id: string };

/** Members that come back as they were asked, and what stands there where they were not (recorded/openai#response members). */
const ECHOED: Readonly<Record<string, JsonValue>> = {
  background: false,
  instructions: null,
  max_output_tokens: null,
  max_tool_calls: null,
  parallel_tool_calls: true,
  previous_response_id: null,
  prompt_cache_key: null,
  safety_identifier: null,
  store: true,
  temperature: 1,
  tool_choice: 'auto',
  top_logprobs: 0,
  top_p: 1,
  truncation: 'disabled',
  user: null,
  metadata: {},
};

const echoed = (body: JsonValue | undefined): JsonObject =>
  Object.fromEntries(Object.entries(ECHOED).map(([name, other]) => [name, member(body, name) ?? other]));

const laidOver = (value: JsonValue | undefined, defaults: JsonObject): JsonObject =>
  isObject(value) ? { ...defaults, ...value } : defaults;

const toolOf = (tool: JsonValue): JsonValue =>
  isObject(tool) && tool.type === 'function' ? { strict: true, ...tool } : tool;

const reasoningOf = (body: JsonValue | undefined, thinks: boolean): JsonObject =>
  laidOver(member(body, 'reasoning'), { effort: thinks ? 'medium' : null, summary: null });

/** What is said of a response beside what the model made. */
export interface Stamp {
  readonly id: string;
  readonly model: string;
  readonly createdAtSeconds: number;
  readonly thinks: boolean;
}

/** The whole response object (openai/responses#The response object). */
export const responseOf = (
  body: JsonValue | undefined,
  { output, isCut, usage }: Generation,
  { id, model, createdAtSeconds, thinks }: Stamp,
): Response => ({
  id,
  object: 'response',
  created_at: createdAtSeconds,
  status: isCut ? 'incomplete' : 'completed',
  completed_at: isCut ? null : createdAtSeconds,
  error: null,
  incomplete_details: isCut ? { reason: 'max_output_tokens' } : null,
  model,
  output,
  ...echoed(body),
  reasoning: reasoningOf(body, thinks),
  service_tier: 'default',
  text: laidOver(member(body, 'text'), { format: { type: 'text' }, verbosity: 'medium' }),
  tools: arrayOf(member(body, 'tools')).map(toolOf),
  usage,
});
