/** What an event is about: the response, one item of its output, one content part or one summary part of an item. */
export type Scope = 'response' | 'item' | 'part' | 'summary';

/** What an event does there: `adds` a piece of a text, `states` the whole text, `touches` what is open. */
export type Deed = 'opens' | 'goes-on' | 'ends' | 'breaks' | 'closes' | 'adds' | 'states' | 'touches';

/** One type of event. */
export interface Form {
  readonly scope: Scope;
  readonly does: Deed;
  /** The member of item or part that the pieces make up; in a `.done` event it has the same name. */
  readonly text?: string;
}

const scoped = (scope: Scope, opens: string, closes: string): Record<string, Form> => ({
  [opens]: { scope, does: 'opens' },
  [closes]: { scope, does: 'closes' },
});

const written = (scope: Scope, name: string, text: string): Record<string, Form> => ({
  [`response.${name}.delta`]: { scope, does: 'adds', text },
  [`response.${name}.done`]: { scope, does: 'states', text },
});

const progress = (tool: string, ...stages: readonly string[]): Record<string, Form> =>
  Object.fromEntries(
    stages.map((stage) => [`response.${tool}.${stage}`, { scope: 'item', does: 'touches' }] as const),
  );

/** The grammar of a stream (openai/responses-streaming). What is not in it is unknown and may stand anywhere, as `keepalive` does. */
export const FORMS: Readonly<Record<string, Form>> = {
  'response.created': { scope: 'response', does: 'opens' },
  'response.queued': { scope: 'response', does: 'goes-on' },
  'response.in_progress': { scope: 'response', does: 'goes-on' },
  'response.completed': { scope: 'response', does: 'ends' },
  'response.incomplete': { scope: 'response', does: 'ends' },
  'response.failed': { scope: 'response', does: 'ends' },
  error: { scope: 'response', does: 'breaks' },
  ...scoped('item', 'response.output_item.added', 'response.output_item.done'),
  ...scoped('part', 'response.content_part.added', 'response.content_part.done'),
  ...scoped('summary', 'response.reasoning_summary_part.added', 'response.reasoning_summary_part.done'),
  ...written('part', 'output_text', 'text'),
  'response.output_text.annotation.added': { scope: 'part', does: 'touches' },
  ...written('part', 'refusal', 'refusal'),
  ...written('part', 'reasoning_text', 'text'),
  ...written('summary', 'reasoning_summary_text', 'text'),
  ...written('item', 'function_call_arguments', 'arguments'),
  ...written('item', 'mcp_call_arguments', 'arguments'),
  ...written('item', 'custom_tool_call_input', 'input'),
  ...written('item', 'code_interpreter_call_code', 'code'),
  ...progress('code_interpreter_call', 'in_progress', 'interpreting', 'completed'),
  ...progress('file_search_call', 'in_progress', 'searching', 'completed'),
  ...progress('web_search_call', 'in_progress', 'searching', 'completed'),
  ...progress('image_generation_call', 'in_progress', 'generating', 'partial_image', 'completed'),
  ...progress('mcp_call', 'in_progress', 'completed', 'failed'),
  ...progress('mcp_list_tools', 'in_progress', 'completed', 'failed'),
};

/** Where the numbers of a place stand in an event, from the outside in. */
export const INDEXES: Readonly<Record<Scope, readonly string[]>> = {
  response: [],
  item: ['output_index'],
  part: ['output_index', 'content_index'],
  summary: ['output_index', 'summary_index'],
};
