// Generated from specs/suno/openapi.yaml by `npm run generate`; a test fails where it differs.

export type TaskCreatedReply = TaskCreated | FlatTaskCreated | Refusal;
export type TimestampedLyricsReply = TimestampedLyrics | Refusal;
export type StyleReply = StyleMade | Refusal;
export type PersonaReply = PersonaMade | Refusal;
export type SongTaskReply = SongTask | Refusal;
export type LyricsTaskReply = LyricsTask | Refusal;
export type VocalRemovalTaskReply = VocalRemovalTask | Refusal;
export type FlaggedTask = {
  taskId?: string | null;
  musicId?: string | null;
  callbackUrl?: string | null;
  completeTime?: string | number | null;
  createTime?: string | number | null;
  successFlag: string | number;
  errorCode?: number | string | null;
  errorMessage?: string | null;
} | null;
export type Stems = {
  originUrl?: string | null;
  instrumentalUrl?: string | null;
  vocalUrl?: string | null;
  backingVocalsUrl?: string | null;
  drumsUrl?: string | null;
  bassUrl?: string | null;
  guitarUrl?: string | null;
  keyboardUrl?: string | null;
  percussionUrl?: string | null;
  stringsUrl?: string | null;
  synthUrl?: string | null;
  fxUrl?: string | null;
  brassUrl?: string | null;
  woodwindsUrl?: string | null;
} | null;
export type WavTaskReply = WavTask | Refusal;
export type VideoTaskReply = VideoTask | Refusal;
export type CoverTaskReply = CoverTask | Refusal;

export interface SunoOperations {
  generateSong: {
    request: GenerateSongRequest;
    reply: TaskCreatedReply;
  };
  extendSong: {
    request: ExtendSongRequest;
    reply: TaskCreatedReply;
  };
  generateLyrics: {
    request: GenerateLyricsRequest;
    reply: TaskCreatedReply;
  };
  getTimestampedLyrics: {
    request: TimestampedLyricsRequest;
    reply: TimestampedLyricsReply;
  };
  generateStyle: {
    request: GenerateStyleRequest;
    reply: StyleReply;
  };
  generateCover: {
    request: GenerateCoverRequest;
    reply: TaskCreatedReply;
  };
  uploadCover: {
    request: UploadCoverRequest;
    reply: TaskCreatedReply;
  };
  uploadExtend: {
    request: UploadExtendRequest;
    reply: TaskCreatedReply;
  };
  addVocals: {
    request: AddVocalsRequest;
    reply: TaskCreatedReply;
  };
  addInstrumental: {
    request: AddInstrumentalRequest;
    reply: TaskCreatedReply;
  };
  generatePersona: {
    request: GeneratePersonaRequest;
    reply: PersonaReply;
  };
  removeVocals: {
    request: RemoveVocalsRequest;
    reply: TaskCreatedReply;
  };
  splitStem: {
    request: SplitStemRequest;
    reply: TaskCreatedReply;
  };
  replaceSection: {
    request: ReplaceSectionRequest;
    reply: TaskCreatedReply;
  };
  generateWav: {
    request: GenerateWavRequest;
    reply: TaskCreatedReply;
  };
  generateVideo: {
    request: GenerateVideoRequest;
    reply: TaskCreatedReply;
  };
  getSongTask: {
    reply: SongTaskReply;
  };
  getLyricsTask: {
    reply: LyricsTaskReply;
  };
  getVocalRemovalTask: {
    reply: VocalRemovalTaskReply;
  };
  getWavTask: {
    reply: WavTaskReply;
  };
  getVideoTask: {
    reply: VideoTaskReply;
  };
  getCoverTask: {
    reply: CoverTaskReply;
  };
  error: AnyError;
}
export interface GenerateSongRequest {
  customMode: boolean;
  instrumental: boolean;
  model: string;
  callBackUrl: string;
  prompt?: string;
  personaId?: string;
  negativeTags?: string;
  vocalGender?: 'm' | 'f';
  styleWeight?: number;
  weirdnessConstraint?: number;
  audioWeight?: number;
  style?: string;
  title?: string;
}
export interface TaskCreated {
  code?: number | string;
  msg?: string | null;
  data: {
    taskId: string;
  };
}
export interface FlatTaskCreated {
  code?: number | string;
  msg?: string | null;
  taskId: string;
}
export interface Refusal {
  code: number | string;
  msg: string;
}
export interface ExtendSongRequest {
  defaultParamFlag?: boolean;
  audioId?: string;
  model?: string;
  callBackUrl?: string;
  personaId?: string;
  negativeTags?: string;
  vocalGender?: 'm' | 'f';
  styleWeight?: number;
  weirdnessConstraint?: number;
  audioWeight?: number;
  prompt?: string;
  style?: string;
  title?: string;
  continueAt?: number;
}
export interface GenerateLyricsRequest {
  prompt?: string;
  callBackUrl?: string;
}
export interface TimestampedLyricsRequest {
  taskId?: string;
  audioId?: string;
}
export interface TimestampedLyrics {
  code?: number | string;
  msg?: string | null;
  data: {
    alignedWords?: AlignedWord[] | null;
    waveformData?: number[] | null;
    hootCer?: number | null;
    isStreamed?: boolean | null;
  } | null;
}
export interface AlignedWord {
  word?: string | null;
  success?: boolean | null;
  startS?: number | null;
  endS?: number | null;
  palign?: number | null;
}
export interface GenerateStyleRequest {
  content?: string;
}
export interface StyleMade {
  code?: number | string;
  msg?: string | null;
  data: {
    taskId?: string | null;
    param?: string | null;
    result?: string | null;
  };
}
export interface GenerateCoverRequest {
  taskId?: string;
  callBackUrl?: string;
}
export interface UploadCoverRequest {
  uploadUrl?: string;
  customMode?: boolean;
  instrumental?: boolean;
  model?: string;
  callBackUrl?: string;
  prompt?: string;
  personaId?: string;
  negativeTags?: string;
  vocalGender?: 'm' | 'f';
  styleWeight?: number;
  weirdnessConstraint?: number;
  audioWeight?: number;
  style?: string;
  title?: string;
}
export interface UploadExtendRequest {
  uploadUrl?: string;
  defaultParamFlag?: boolean;
  instrumental?: boolean;
  model?: string;
  callBackUrl?: string;
  prompt?: string;
  personaId?: string;
  negativeTags?: string;
  vocalGender?: 'm' | 'f';
  styleWeight?: number;
  weirdnessConstraint?: number;
  audioWeight?: number;
  style?: string;
  title?: string;
  continueAt?: number;
}
export interface AddVocalsRequest {
  uploadUrl?: string;
  prompt?: string;
  title?: string;
  style?: string;
  negativeTags?: string;
  callBackUrl?: string;
  model?: 'V4_5PLUS' | 'V5';
  vocalGender?: 'm' | 'f';
  styleWeight?: number;
  weirdnessConstraint?: number;
  audioWeight?: number;
}
export interface AddInstrumentalRequest {
  uploadUrl?: string;
  title?: string;
  tags?: string;
  negativeTags?: string;
  callBackUrl?: string;
  model?: 'V4_5PLUS' | 'V5';
  vocalGender?: 'm' | 'f';
  styleWeight?: number;
  weirdnessConstraint?: number;
  audioWeight?: number;
}
export interface GeneratePersonaRequest {
  taskId?: string;
  audioId?: string;
  name?: string;
  description?: string;
}
export interface PersonaMade {
  code?: number | string;
  msg?: string | null;
  data: {
    personaId?: string | null;
    name?: string | null;
    description?: string | null;
  };
}
export interface RemoveVocalsRequest {
  taskId?: string;
  audioId?: string;
  callBackUrl?: string;
  type?: 'separate_vocal' | 'split_stem';
}
export interface SplitStemRequest {
  taskId?: string;
  audioId?: string;
  callBackUrl?: string;
}
export interface ReplaceSectionRequest {
  taskId?: string;
  audioId?: string;
  prompt?: string;
  tags?: string;
  title?: string;
  infillStartS?: number;
  infillEndS?: number;
  callBackUrl?: string;
  negativeTags?: string;
}
export interface GenerateWavRequest {
  taskId?: string;
  audioId?: string;
  callBackUrl?: string;
}
export interface GenerateVideoRequest {
  taskId?: string;
  audioId?: string;
  callBackUrl?: string;
  author?: string;
  domainName?: string;
}
export interface SongTask {
  code?: number | string;
  msg?: string | null;
  data: {
    taskId?: string | null;
    parentMusicId?: string | null;
    param?: string | null;
    response?: {
      taskId?: string | null;
      sunoData?: Song[] | null;
    } | null;
    status: string;
    type?: string | null;
    errorCode?: number | string | null;
    errorMessage?: string | null;
  } | null;
}
export interface Song {
  id?: string | null;
  audioUrl?: string | null;
  streamAudioUrl?: string | null;
  imageUrl?: string | null;
  prompt?: string | null;
  modelName?: string | null;
  title?: string | null;
  tags?: string | null;
  createTime?: string | number | null;
  duration?: number | null;
}
export interface LyricsTask {
  code?: number | string;
  msg?: string | null;
  data: {
    taskId?: string | null;
    param?: string | null;
    response?: {
      taskId?: string | null;
      data?: Lyrics[] | null;
    } | null;
    status: string;
    type?: string | null;
    errorCode?: number | string | null;
    errorMessage?: string | null;
  } | null;
}
export interface Lyrics {
  text?: string | null;
  title?: string | null;
  status?: string | null;
  errorMessage?: string | null;
}
export interface VocalRemovalTask {
  code?: number | string;
  msg?: string | null;
  data: FlaggedTask &
    ({
      response?: Stems;
    } | null);
}
export interface WavTask {
  code?: number | string;
  msg?: string | null;
  data: FlaggedTask &
    ({
      response?: {
        audioWavUrl?: string | null;
      } | null;
    } | null);
}
export interface VideoTask {
  code?: number | string;
  msg?: string | null;
  data: FlaggedTask &
    ({
      response?: {
        videoUrl?: string | null;
      } | null;
    } | null);
}
export interface CoverTask {
  code?: number | string;
  msg?: string | null;
  data: FlaggedTask &
    ({
      parentTaskId?: string | null;
      response?: {
        images?: (string | null)[] | null;
      } | null;
    } | null);
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
