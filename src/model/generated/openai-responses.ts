// Generated from specs/openai-responses/openapi.yaml by `npm run generate`; a test fails where it differs.

export type InputItem = InputMessage | FunctionCallItem | FunctionCallOutputItem | OtherInputItem;
export type InputPart = InputText | InputImage | OtherInputPart;
export type OutputItem = {
  type: string;
  id?: string | null;
  status?: string | null;
};
export type ResponseUsage = {
  input_tokens?: number;
  output_tokens?: number;
  total_tokens?: number;
  input_tokens_details?: {
    cached_tokens?: number | null;
  } | null;
  output_tokens_details?: {
    reasoning_tokens?: number | null;
  } | null;
} | null;

export interface OpenaiResponsesOperations {
  createResponse: {
    request: CreateResponseRequest;
    reply: Response;
  };
  streamResponse: {
    request: CreateResponseRequest;
    reply: Response;
  };
  getResponse: {
    reply: Response;
  };
  error: ErrorEnvelope;
}
export interface CreateResponseRequest {
  model: string;
  input: string | InputItem[];
  stream?: boolean;
  instructions?: string;
  max_output_tokens?: number;
  temperature?: number;
  top_p?: number;
  metadata?: {
    [k: string]: string;
  };
  user?: string;
  tools?: FunctionTool[];
  tool_choice?: ('required' | 'none' | 'auto') | NamedTool;
  parallel_tool_calls?: boolean;
  text?: TextConfig;
  reasoning?: Reasoning;
  store?: boolean;
  truncation?: 'auto' | 'disabled';
  include?: string[];
  top_logprobs?: number;
  previous_response_id?: string | null;
  stream_options?: {} | null;
  conversation?: string | {} | null;
  prompt?: {} | null;
  background?: boolean | null;
  max_tool_calls?: number | null;
  service_tier?: string | null;
  safety_identifier?: string | null;
  prompt_cache_key?: string | null;
}
export interface InputMessage {
  type?: 'message';
  role: 'user' | 'assistant' | 'system' | 'developer';
  content: string | InputPart[];
  id?: string | null;
  status?: string | null;
}
export interface InputText {
  type: 'input_text';
  text: string;
}
export interface InputImage {
  type: 'input_image';
  image_url?: string;
  detail?: 'low' | 'high' | 'auto';
  file_id?: string | null;
}
export interface OtherInputPart {
  type:
    'input_file' | 'input_audio' | 'output_text' | 'refusal' | 'summary_text' | 'reasoning_text';
}
export interface FunctionCallItem {
  type: 'function_call';
  call_id: string;
  name: string;
  arguments: string;
  id?: string | null;
  status?: string | null;
}
export interface FunctionCallOutputItem {
  type: 'function_call_output';
  call_id: string;
  output:
    | string
    | {
        [k: string]: unknown;
      }[];
  id?: string | null;
  status?: string | null;
}
export interface OtherInputItem {
  type: string;
}
export interface FunctionTool {
  type: 'function';
  name: string;
  description?: string | null;
  parameters?: {} | null;
  strict?: boolean | null;
}
export interface NamedTool {
  type: string;
  name?: string;
}
export interface TextConfig {
  format?: {
    type: 'text' | 'json_object' | 'json_schema';
    name?: string;
    schema?: {
      [k: string]: unknown;
    };
    strict?: boolean | null;
    description?: string;
  };
  verbosity?: string | null;
}
export interface Reasoning {
  effort?: 'minimal' | 'low' | 'medium' | 'high';
  summary?: string | null;
}
export interface Response {
  id: string;
  object: 'response';
  created_at?: number;
  completed_at?: number | null;
  status?: string;
  model?: string;
  output: OutputItem[];
  error?: {
    code?: string | null;
    message?: string;
  } | null;
  incomplete_details?: {
    reason?: string;
  } | null;
  usage?: ResponseUsage;
  instructions?:
    | string
    | {
        [k: string]: unknown;
      }[]
    | null;
  previous_response_id?: string | null;
  metadata?: {} | null;
  temperature?: number | null;
  top_p?: number | null;
  max_output_tokens?: number | null;
  parallel_tool_calls?: boolean | null;
  store?: boolean | null;
  tools?:
    | {
        [k: string]: unknown;
      }[]
    | null;
  tool_choice?: string | {} | null;
  truncation?: string | null;
  text?: {} | null;
  reasoning?: {} | null;
  service_tier?: string | null;
  user?: string | null;
}
export interface ErrorEnvelope {
  error: ErrorObject;
}
export interface ErrorObject {
  message: string;
  type: string;
  param?: string | null;
  code?: string | number | null;
}
