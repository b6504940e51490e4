// Generated from specs/openai-embeddings/openapi.yaml by `npm run generate`; a test fails where it differs.

export interface OpenaiEmbeddingsOperations {
  createEmbedding: {
    request: CreateEmbeddingRequest;
    reply: CreateEmbeddingResponse;
  };
  error: ErrorEnvelope;
}
export interface CreateEmbeddingRequest {
  model: string;
  input: string | string[] | number[] | number[][];
  encoding_format?: 'float' | 'base64';
  dimensions?: number;
  user?: string;
}
export interface CreateEmbeddingResponse {
  object?: 'list';
  data: Embedding[];
  model?: string;
  usage?: EmbeddingUsage;
}
export interface Embedding {
  object?: 'embedding';
  index?: number;
  embedding: number[] | string;
}
export interface EmbeddingUsage {
  prompt_tokens?: number;
  total_tokens?: number;
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
