// Generated from specs/dashscope/openapi.yaml by `npm run generate`; a test fails where it differs.

export interface DashscopeOperations {
  generateImage: {
    request: GenerateImageRequest;
    reply: ImageReply;
  };
  createVideo: {
    request: CreateVideoRequest;
    reply: CreateTaskReply;
  };
  getTask: {
    reply: TaskReply;
  };
  error: AnyError;
}
export interface GenerateImageRequest {
  model: string;
  input: ImageInput;
  parameters?: ImageParameters;
}
export interface ImageInput {
  messages: ImageMessage[];
}
export interface ImageMessage {
  role: string;
  content: ImageContent[];
}
export interface ImageContent {
  /**
   * Upstream takes up to 800 characters.
   */
  text?: string;
  image?: string;
}
export interface ImageParameters {
  /**
   * Upstream takes up to 500 characters.
   */
  negative_prompt?: string;
  prompt_extend?: boolean;
  watermark?: boolean;
  /**
   * Width*height. Upstream knows 1664*928, 1472*1104, 1328*1328, 1104*1472 and 928*1664 for qwen-image-plus.
   */
  size?: string;
  /**
   * Upstream makes 1 with qwen-image-plus.
   */
  n?: number;
  /**
   * Upstream takes 0 to 2147483647.
   */
  seed?: number;
}
export interface ImageReply {
  request_id?: string;
  output: ImageOutput;
  usage?: {
    [k: string]: unknown;
  };
}
export interface ImageOutput {
  choices?: ImageChoice[];
  task_metric?: {
    [k: string]: unknown;
  };
}
export interface ImageChoice {
  finish_reason?: string;
  message?: {
    role?: string;
    content?: {
      image?: string;
      text?: string;
    }[];
  };
}
export interface CreateVideoRequest {
  model: string;
  input: VideoInput;
  parameters?: VideoParameters;
}
export interface VideoInput {
  /**
   * Upstream takes up to 1500 characters.
   */
  prompt?: string;
  /**
   * Upstream takes up to 500 characters.
   */
  negative_prompt?: string;
  audio_url?: string;
  img_url?: string;
  media?: {
    type?: string;
    url?: string;
  }[];
}
export interface VideoParameters {
  /**
   * Width*height.
   */
  size?: string;
  /**
   * 480P, 720P or 1080P, in place of a size.
   */
  resolution?: string;
  /**
   * Seconds: 5 or 10 with wan2.5, 2 to 15 with wan2.6.
   */
  duration?: number;
  prompt_extend?: boolean;
  watermark?: boolean;
  /**
   * 0 to 2147483647.
   */
  seed?: number;
  /**
   * `multi` goes with prompt_extend.
   */
  shot_type?: string;
}
export interface CreateTaskReply {
  request_id?: string;
  output: {
    task_id: string;
    task_status?: string;
  };
}
export interface TaskReply {
  request_id?: string;
  output: Task;
  usage?: {
    [k: string]: unknown;
  };
}
export interface Task {
  task_id?: string;
  task_status: string;
  submit_time?: string;
  scheduled_time?: string;
  end_time?: string;
  video_url?: string;
  orig_prompt?: string;
  actual_prompt?: string;
  code?: string;
  message?: string;
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
