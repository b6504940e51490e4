// Generated from specs/anthropic/openapi.yaml by `npm run generate`; a test fails where it differs.

export type InputBlock =
  | TextBlockParam
  | ImageBlockParam
  | ToolUseBlockParam
  | ToolResultBlockParam
  | ThinkingBlockParam
  | RedactedThinkingBlockParam
  | OtherBlockParam;
export type ContentBlock = {
  type: string;
};

export interface AnthropicOperations {
  createMessage: {
    request: CreateMessageRequest;
    reply: Message;
  };
  streamMessage: {
    request: CreateMessageRequest;
    reply: Message;
  };
  countMessageTokens: {
    request: CountTokensRequest;
    reply: TokenCount;
  };
  listModels: {
    reply: ModelList;
  };
  getModel: {
    reply: ModelInfo;
  };
  error: ErrorEnvelope;
}
export interface CreateMessageRequest {
  model: string;
  max_tokens: number;
  /**
   * @minItems 1
   */
  messages: InputMessage[];
  system?: string | SystemBlock[];
  temperature?: number;
  top_p?: number;
  top_k?: number;
  stop_sequences?: string[];
  stream?: boolean;
  metadata?: {
    user_id?: string;
  };
  service_tier?: 'auto' | 'standard_only';
  tools?: Tool[];
  tool_choice?:
    | {
        type: 'auto';
        disable_parallel_tool_use?: boolean;
      }
    | {
        type: 'any';
        disable_parallel_tool_use?: boolean;
      }
    | {
        type: 'tool';
        name: string;
        disable_parallel_tool_use?: boolean;
      }
    | {
        type: 'none';
      };
  thinking?: ThinkingConfig;
  output_config?: OutputConfig;
}
export interface InputMessage {
  role: 'user' | 'assistant';
  content: string | InputBlock[];
}
export interface TextBlockParam {
  type: 'text';
  text: string;
  cache_control?: CacheControl;
}
export interface CacheControl {
  type: 'ephemeral';
  ttl?: '5m' | '1h';
}
export interface ImageBlockParam {
  type: 'image';
  source:
    | {
        type: 'base64';
        media_type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
        data: string;
      }
    | {
        type: 'url';
        url: string;
      };
  cache_control?: CacheControl;
}
export interface ToolUseBlockParam {
  type: 'tool_use';
  id: string;
  name: string;
  input: {
    [k: string]: unknown;
  };
  cache_control?: {
    [k: string]: unknown;
  };
}
export interface ToolResultBlockParam {
  type: 'tool_result';
  tool_use_id: string;
  content?:
    | string
    | {
        [k: string]: unknown;
      }[];
  is_error?: boolean;
  cache_control?: {
    [k: string]: unknown;
  };
}
export interface ThinkingBlockParam {
  type: 'thinking';
  thinking: string;
  signature: string;
}
export interface RedactedThinkingBlockParam {
  type: 'redacted_thinking';
  data: string;
}
export interface OtherBlockParam {
  type:
    | 'document'
    | 'search_result'
    | 'server_tool_use'
    | 'web_search_tool_result'
    | 'web_fetch_tool_result'
    | 'code_execution_tool_result'
    | 'bash_code_execution_tool_result'
    | 'text_editor_code_execution_tool_result'
    | 'tool_search_tool_result'
    | 'mcp_tool_use'
    | 'mcp_tool_result'
    | 'container_upload';
}
export interface SystemBlock {
  type: 'text';
  text: string;
  cache_control?: CacheControl;
}
export interface Tool {
  type?: string;
  name: string;
  description?: string;
  input_schema: {
    type: 'object';
    properties?: {
      [k: string]: unknown;
    };
    required?: string[];
  };
  cache_control?: CacheControl;
}
export interface ThinkingConfig {
  type: 'enabled' | 'adaptive' | 'disabled';
  budget_tokens?: number;
  display?: string;
}
export interface OutputConfig {
  effort?: string;
  format?: {
    type: 'json_schema';
    schema: {
      [k: string]: unknown;
    };
  };
}
export interface Message {
  id: string;
  type: 'message';
  role: 'assistant';
  content: ContentBlock[];
  model: string;
  stop_reason: string;
  stop_sequence?: string | null;
  stop_details?: {} | null;
  container?: {} | null;
  context_management?: {} | null;
  usage: Usage;
}
export interface Usage {
  input_tokens: number;
  output_tokens: number;
  cache_creation_input_tokens?: number | null;
  cache_read_input_tokens?: number | null;
  cache_creation?: {
    ephemeral_5m_input_tokens?: number;
    ephemeral_1h_input_tokens?: number;
  } | null;
  output_tokens_details?: {
    thinking_tokens?: number;
  } | null;
  server_tool_use?: {} | null;
  service_tier?: string | null;
  inference_geo?: string | null;
}
export interface CountTokensRequest {
  model: string;
  /**
   * @minItems 1
   */
  messages: InputMessage[];
  system?: string | SystemBlock[];
  tools?: Tool[];
  tool_choice?: {
    [k: string]: unknown;
  };
  thinking?: {
    [k: string]: unknown;
  };
}
export interface TokenCount {
  input_tokens: number;
  context_management?: {} | null;
}
export interface ModelList {
  data: ModelInfo[];
  has_more?: boolean;
  first_id?: string | null;
  last_id?: string | null;
}
export interface ModelInfo {
  id: string;
  type?: string;
  display_name?: string;
  created_at?: string;
  max_input_tokens?: number | null;
  max_tokens?: number | null;
  capabilities?: {} | null;
}
export interface ErrorEnvelope {
  type: 'error';
  error: ErrorBody;
  request_id?: string;
}
export interface ErrorBody {
  type: string;
  message: string;
}
