// Generated from specs/openai-chat/openapi.yaml by `npm run generate`; a test fails where it differs.

export type ContentPart = TextPart | ImagePart | OtherPart;
export type Logprobs = {
  content?: TokenLogprob[] | null;
  refusal?: TokenLogprob[] | null;
} | null;
export type ChatUsage = {
  prompt_tokens?: number;
  completion_tokens?: number;
  total_tokens?: number;
  prompt_tokens_details?: {
    cached_tokens?: number | null;
    audio_tokens?: number | null;
  } | null;
  completion_tokens_details?: {
    reasoning_tokens?: number | null;
    audio_tokens?: number | null;
    accepted_prediction_tokens?: number | null;
    rejected_prediction_tokens?: number | null;
  } | null;
} | null;

export interface OpenaiChatOperations {
  createChatCompletion: {
    request: CreateChatCompletionRequest;
    reply: ChatCompletion;
  };
  streamChatCompletion: {
    request: CreateChatCompletionRequest;
    reply: ChatCompletion;
  };
  error: ErrorEnvelope;
}
export interface CreateChatCompletionRequest {
  model: string;
  /**
   * @minItems 1
   */
  messages: ChatMessage[];
  stream?: boolean;
  stream_options?: {
    include_usage?: boolean;
    include_obfuscation?: boolean;
  };
  max_tokens?: number;
  max_completion_tokens?: number;
  temperature?: number;
  top_p?: number;
  n?: number;
  stop?: string | string[];
  presence_penalty?: number;
  frequency_penalty?: number;
  logprobs?: boolean;
  top_logprobs?: number;
  seed?: number;
  user?: string;
  tools?: ChatTool[];
  tool_choice?: ('required' | 'none' | 'auto') | NamedToolChoice;
  parallel_tool_calls?: boolean;
  response_format?: ResponseFormat;
  reasoning_effort?: 'minimal' | 'low' | 'medium' | 'high';
  logit_bias?: {
    [k: string]: number;
  };
  store?: boolean;
  metadata?: {
    [k: string]: unknown;
  };
  service_tier?: string | null;
  verbosity?: string | null;
  prediction?: {} | null;
  modalities?: string[] | null;
  audio?: {} | null;
  web_search_options?: {
    [k: string]: unknown;
  };
  safety_identifier?: string | null;
  prompt_cache_key?: string | null;
  functions?: {
    [k: string]: unknown;
  }[];
  function_call?: string | {};
}
export interface ChatMessage {
  role: 'developer' | 'system' | 'user' | 'assistant' | 'tool' | 'function';
  content?: string | ContentPart[] | null;
  name?: string;
  refusal?: string | null;
  /**
   * @minItems 1
   */
  tool_calls?: ChatToolCall[];
  tool_call_id?: string;
  function_call?: {} | null;
  audio?: {} | null;
}
export interface TextPart {
  type: 'text';
  text: string;
}
export interface ImagePart {
  type: 'image_url';
  image_url: {
    url: string;
    detail?: 'auto' | 'low' | 'high';
  };
}
export interface OtherPart {
  type: 'input_audio' | 'file' | 'refusal';
}
export interface ChatToolCall {
  id: string;
  type: string;
  function: {
    name: string;
    arguments: string;
  };
}
export interface ChatTool {
  type: 'function';
  function: {
    name: string;
    description?: string;
    parameters?: {
      [k: string]: unknown;
    };
    strict?: boolean | null;
  };
}
export interface NamedToolChoice {
  type: 'function';
  function: {
    name: string;
  };
}
export interface ResponseFormat {
  type: 'text' | 'json_object' | 'json_schema';
  json_schema?: {
    name: string;
    description?: string;
    schema?: {
      [k: string]: unknown;
    };
    strict?: boolean | null;
  };
}
export interface ChatCompletion {
  id?: string;
  object?: 'chat.completion';
  created?: number;
  model?: string;
  /**
   * @minItems 1
   */
  choices: ChatChoice[];
  usage?: ChatUsage;
  system_fingerprint?: string | null;
  service_tier?: string | null;
}
export interface ChatChoice {
  index?: number;
  message: AnswerMessage;
  finish_reason?: string;
  logprobs?: Logprobs;
}
export interface AnswerMessage {
  role?: string;
  content?: string | null;
  refusal?: string | null;
  tool_calls?: AnswerToolCall[] | null;
  function_call?: {
    name: string;
    arguments: string;
  } | null;
  annotations?:
    | {
        [k: string]: unknown;
      }[]
    | null;
  audio?: {} | null;
}
export interface AnswerToolCall {
  id: string;
  type?: string;
  function: AnswerFunction;
}
export interface AnswerFunction {
  name: string;
  arguments: string;
}
export interface TokenLogprob {
  token: string;
  logprob: number;
  bytes?: number[] | null;
  top_logprobs?:
    | {
        token: string;
        logprob: number;
        bytes?: number[] | null;
      }[]
    | null;
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
