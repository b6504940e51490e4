// Generated from specs/openai-videos/openapi.yaml by `npm run generate`; a test fails where it differs.

export type VideoError = {
  code?: string | number | null;
  message?: string | null;
} | null;

export interface OpenaiVideosOperations {
  createVideo: {
    request: CreateVideoRequest;
    reply: CreatedVideo;
  };
  getVideo: {
    reply: Video;
  };
  downloadVideo: {};
  error: ErrorEnvelope;
}
export interface CreateVideoRequest {
  model: string;
  prompt: string;
  duration?: number | string;
  aspect_ratio?: string;
  mode?: 'std' | 'pro';
  generate_audio?: boolean;
  sound?: string;
  image?: string;
  input_reference?: string;
  frame_images?: {
    url?: string;
    role?: string;
    frame_type?: string;
  }[];
}
export interface CreatedVideo {
  id: string;
  object?: string;
  model?: string;
  status?: string;
  progress?: number | null;
  created_at?: number | null;
  completed_at?: number | null;
  expires_at?: number | null;
  prompt?: string | null;
  seconds?: string | number | null;
  size?: string | null;
  error?: VideoError;
}
export interface Video {
  id?: string;
  object?: string;
  model?: string;
  status: string;
  progress?: number | null;
  created_at?: number | null;
  completed_at?: number | null;
  expires_at?: number | null;
  prompt?: string | null;
  seconds?: string | number | null;
  size?: string | null;
  error?: VideoError;
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
