// Generated from specs/kling/openapi.yaml by `npm run generate`; a test fails where it differs.

export type CreateTextVideoRequest = VideoRequest & {
  mode?: 'std' | 'pro';
  /**
   * Kling knows 16:9, 9:16 and 1:1.
   */
  aspect_ratio?: string;
  camera_control?: {
    [k: string]: unknown;
  };
};
export type CreateImageVideoRequest = VideoRequest & {
  mode?: 'std' | 'pro';
  aspect_ratio?: string;
  /**
   * An address, or base64 without `data:` before it. Kling takes jpg and png up to 10 MB, of 300 pixels and more, not longer than 2.5 times its breadth.
   */
  image?: string;
  image_tail?: string;
};
export type CreateOmniVideoRequest = VideoRequest & {
  /**
   * Kling knows 16:9, 9:16 and 1:1.
   */
  aspect_ratio?: string;
  /**
   * Kling knows on and off and wants off beside a video.
   */
  sound?: string;
  mode?: string;
  image_list?: {
    image_url?: string;
    /**
     * Kling knows first_frame and end_frame.
     */
    type?: string;
  }[];
  element_list?: {
    element_id?: number | string;
  }[];
  /**
   * Kling takes one.
   */
  video_list?: {
    video_url?: string;
    /**
     * Kling knows feature and base.
     */
    refer_type?: string;
    /**
     * Kling knows yes and no.
     */
    keep_original_sound?: string;
  }[];
};

export interface KlingOperations {
  createImage: {
    request: CreateImageRequest;
    reply: CreateTaskReply;
  };
  getImage: {
    reply: ImageTaskReply;
  };
  createOmniImage: {
    request: CreateOmniImageRequest;
    reply: CreateTaskReply;
  };
  getOmniImage: {
    reply: ImageTaskReply;
  };
  createTextVideo: {
    request: CreateTextVideoRequest;
    reply: CreateTaskReply;
  };
  getTextVideo: {
    reply: VideoTaskReply;
  };
  createImageVideo: {
    request: CreateImageVideoRequest;
    reply: CreateTaskReply;
  };
  getImageVideo: {
    reply: VideoTaskReply;
  };
  createOmniVideo: {
    request: CreateOmniVideoRequest;
    reply: CreateTaskReply;
  };
  getOmniVideo: {
    reply: VideoTaskReply;
  };
  error: AnyError;
}
export interface CreateImageRequest {
  /**
   * Kling takes up to 2500 characters.
   */
  prompt?: string;
  model_name?: string;
  model?: string;
  /**
   * Kling takes up to 2500 characters.
   */
  negative_prompt?: string;
  /**
   * Kling knows 1k and 2k.
   */
  resolution?: string;
  /**
   * Kling makes 1 to 9.
   */
  n?: number;
  /**
   * Kling knows 16:9, 9:16, 1:1, 4:3, 3:4, 3:2, 2:3 and 21:9.
   */
  aspect_ratio?: string;
  image?: string;
  callback_url?: string;
  external_task_id?: string;
}
export interface CreateTaskReply {
  code?: number | string;
  message?: string;
  request_id?: string;
  data: NewTask;
}
export interface NewTask {
  task_id: string;
  task_status?: string;
  task_info?: {
    external_task_id?: string;
  };
  created_at?: number | string;
  updated_at?: number | string;
}
export interface ImageTaskReply {
  code?: number | string;
  message?: string;
  request_id?: string;
  data: ImageTask | null;
}
export interface ImageTask {
  task_id?: string;
  task_status: string;
  task_status_msg?: string;
  task_info?: {
    external_task_id?: string;
  };
  task_result?: {
    images?: MadeImage[];
    series_images?: MadeImage[];
  };
  created_at?: number | string;
  updated_at?: number | string;
  final_unit_deduction?: string | number;
  final_balance_deduction?: string | number;
}
export interface MadeImage {
  index?: number | string;
  url?: string;
  watermark_url?: string;
}
export interface CreateOmniImageRequest {
  /**
   * Kling takes up to 2500 characters.
   */
  prompt?: string;
  model_name?: string;
  model?: string;
  /**
   * Kling knows auto, 16:9, 9:16, 1:1, 4:3, 3:4, 3:2, 2:3 and 21:9.
   */
  aspect_ratio?: string;
  /**
   * Kling knows 1k, 2k and 4k.
   */
  resolution?: string;
  /**
   * Kling makes 1 to 9 and ignores it for a series.
   */
  n?: number;
  /**
   * Kling knows single and series.
   */
  result_type?: string;
  /**
   * Kling makes 2 to 9 or auto.
   */
  series_amount?: number | string;
  image_list?: {
    image?: string;
  }[];
  element_list?: {
    element_id?: number | string;
  }[];
  watermark_info?: {
    enabled?: boolean;
  };
  callback_url?: string;
  external_task_id?: string;
}
export interface VideoRequest {
  /**
   * Kling takes up to 2500 characters.
   */
  prompt: string;
  model_name: string;
  /**
   * Recommended and kept equal to model_name.
   */
  model?: string;
  /**
   * Seconds. Kling takes a text from 3 to 15 for its newer models and 5 or 10 for older ones.
   */
  duration?: number | string;
  generate_audio?: boolean;
  voice_id?: string;
  negative_prompt?: string;
  /**
   * Kling takes 0 to 1.
   */
  cfg_scale?: number;
  multi_shot?: boolean;
  /**
   * Kling knows customize and intelligence.
   */
  shot_type?: string;
  /**
   * Kling takes 1 to 6 shots.
   */
  multi_prompt?: {
    index?: number;
    prompt?: string;
    duration?: string | number;
  }[];
  watermark_info?: {
    enabled?: boolean;
  };
  callback_url?: string;
  external_task_id?: string;
}
export interface VideoTaskReply {
  code?: number | string;
  message?: string;
  request_id?: string;
  data: VideoTask | null;
}
export interface VideoTask {
  task_id?: string;
  task_status: string;
  task_status_msg?: string;
  task_info?: {
    external_task_id?: string;
  };
  task_result?: {
    videos?: MadeVideo[];
  };
  created_at?: number | string;
  updated_at?: number | string;
  final_unit_deduction?: string | number;
  final_balance_deduction?: string | number;
}
export interface MadeVideo {
  id?: string | number;
  url?: string;
  watermark_url?: string;
  duration?: string | number;
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
