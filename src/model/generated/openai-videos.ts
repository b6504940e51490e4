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
  error: AnyError;
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
  progress?: number | string | null;
  created_at?: number | string | null;
  completed_at?: number | string | null;
  expires_at?: number | string | null;
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
  progress?: number | string | null;
  created_at?: number | string | null;
  completed_at?: number | string | null;
  expires_at?: number | string | null;
  prompt?: string | null;
  seconds?: string | number | null;
  size?: string | null;
  error?: VideoError;
}
export interface AnyError {
  error?: ErrorObject | string;
  message?: string;
  msg?: string;
  detail?: string | unknown[] | {};
  code?: string | number | null;
  type?: string | null;
  request_id?: string | null;
}
export interface ErrorObject {
  message?: string | null;
  type?: string | null;
  code?: string | number | null;
}
