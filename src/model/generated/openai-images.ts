// Generated from specs/openai-images/openapi.yaml by `npm run generate`; a test fails where it differs.

export interface OpenaiImagesOperations {
  generateImage: {
    request: CreateImageRequest;
    reply: ImagesResponse;
  };
  error: ErrorEnvelope;
}
export interface CreateImageRequest {
  model?: string;
  prompt: string;
  n?: number;
  size?: 'auto' | '1024x1024' | '1536x1024' | '1024x1536';
  quality?: 'auto' | 'low' | 'medium' | 'high';
  background?: 'auto' | 'transparent' | 'opaque';
  moderation?: 'auto' | 'low';
  output_format?: 'png' | 'jpeg' | 'webp';
  output_compression?: number;
  user?: string;
  response_format?: 'url' | 'b64_json';
  style?: 'vivid' | 'natural';
  stream?: boolean;
  partial_images?: number;
}
export interface ImagesResponse {
  created: number;
  /**
   * @minItems 1
   */
  data: Image[];
  background?: string;
  output_format?: string;
  quality?: string;
  size?: string;
  usage?: ImageUsage;
}
export interface Image {
  b64_json?: string;
  url?: string;
  revised_prompt?: string;
}
export interface ImageUsage {
  input_tokens?: number;
  output_tokens?: number;
  total_tokens?: number;
  input_tokens_details?: ImageTokensDetails;
  output_tokens_details?: ImageTokensDetails;
}
export interface ImageTokensDetails {
  text_tokens?: number;
  image_tokens?: number;
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
