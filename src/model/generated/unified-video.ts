// Generated from specs/unified-video/openapi.yaml by `npm run generate`; a test fails where it differs.

export type TaskError = {
  message?: string | null;
} | null;

export interface UnifiedVideoOperations {
  createVideo: {
    request: CreateVideoRequest;
    reply: CreatedTask;
  };
  getVideo: {
    reply: VideoTask;
  };
  error: ErrorEnvelope;
}
export interface CreateVideoRequest {
  model: string;
  prompt: string;
  durationSeconds?: 4 | 6 | 8;
  aspectRatio?: '16:9' | '9:16';
  resolution?: '720p' | '1080p';
  generateAudio?: boolean;
  image?: string;
}
export interface CreatedTask {
  task_id: string;
  status?: string;
  created_at?: number;
}
export interface VideoTask {
  task_id: string;
  status: string;
  format?: string;
  url?: string;
  error?: TaskError;
}
export interface ErrorEnvelope {
  [k: string]: unknown;
}
