import type { JsonObject, OperationId } from '../../../model/index.ts';
import { isObject, numberOf, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import { unsafeAddress } from '../../tasks/task-desk.ts';
import { finishedSong, SECONDS, songOfTrack } from './tracks.ts';

/** One look at a request: why it is refused. */
type Look = (body: JsonObject, call: Call, desk: Desk) => Refusal | undefined;

const wrong = (message: string): Refusal => ({ status: 400, message });

const track = ['taskId', 'audioId'];
const callBack = 'callBackUrl';

// anyint/music-generation#Key input fields for a song, sunoapi/docs for all others.
const REQUIRED: Readonly<Record<OperationId, readonly string[]>> = {
  generateSong: ['customMode', 'instrumental', 'model', callBack],
  extendSong: ['defaultParamFlag', 'audioId', 'model', callBack],
  generateLyrics: ['prompt', callBack],
  getTimestampedLyrics: track,
  generateStyle: ['content'],
  generateCover: ['taskId', callBack],
  uploadCover: ['uploadUrl', 'customMode', 'instrumental', 'model', callBack],
  uploadExtend: ['uploadUrl', 'defaultParamFlag', 'model', callBack],
  addVocals: ['uploadUrl', 'prompt', 'title', 'style', 'negativeTags', callBack],
  addInstrumental: ['uploadUrl', 'title', 'tags', 'negativeTags', callBack],
  generatePersona: [...track, 'name', 'description'],
  removeVocals: [...track, callBack],
  splitStem: [...track, callBack],
  replaceSection: [...track, 'prompt', 'tags', 'title', 'infillStartS', 'infillEndS'],
  generateWav: [...track, callBack],
  generateVideo: [...track, callBack],
};

/** What else a mode of a request demands. */
const demandedBy = (body: JsonObject): readonly string[] => {
  const { customMode, instrumental, defaultParamFlag } = body;
  if (customMode === true) return ['style', 'title', ...(instrumental === false ? ['prompt'] : [])];
  if (customMode === false) return ['prompt'];
  // With the flag set a continuation has words of its own about what follows; what is sung may be left to the model.
  return defaultParamFlag === true ? ['style', 'title', 'continueAt'] : [];
};

const lacking: Look = (body, _, { operation }) => {
  const due = REQUIRED[operation.id] ?? [];
  const missing = [...due, ...demandedBy(body)].find((name) => (body[name] ?? '') === '');
  return missing === undefined ? undefined : wrong(`${missing} is required`);
};

const MODELS = ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5'];

const unknownModel: Look = (body) => {
  const model = stringOf(body['model']);
  return model === undefined || MODELS.includes(model)
    ? undefined
    : wrong(`the model "${model}" is none of ${MODELS.join(', ')}`);
};

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const addresses: Look = (body) => {
  const address = stringOf(body[callBack]);
  if (address !== undefined && !isWebAddress(address)) return wrong(`${callBack} must be an http(s) URL`);
  const upload = stringOf(body['uploadUrl']);
  const isUnsafe = unsafeAddress(body, ['/uploadUrl']) !== undefined;
  return upload !== undefined && (isUnsafe || !isWebAddress(upload))
    ? wrong('uploadUrl must be a public https URL')
    : undefined;
};

/** The longest texts, for the oldest model where two numbers stand (sunoapi/docs#Generate Music). */
const mostOf = ({ customMode, model }: JsonObject): Readonly<Record<string, number>> => {
  const isOldest = model === 'V4';
  return {
    prompt: customMode === true ? (isOldest ? 3000 : 5000) : 500,
    style: isOldest ? 200 : 1000,
    title: isOldest || model === 'V4_5ALL' ? 80 : 100,
  };
};

const tooLong: Look = (body) => {
  const [name, most] =
    Object.entries(mostOf(body)).find(([one, limit]) => (stringOf(body[one]) ?? '').length > limit) ?? [];
  return name === undefined
    ? undefined
    : { status: 413, message: `${name} is too long: at most ${most} characters` };
};

const noSong: Look = ({ taskId, audioId }, call, desk) => {
  const [task, audio] = [stringOf(taskId), stringOf(audioId)];
  if (task !== undefined && finishedSong(call, desk, task) === undefined)
    return wrong(`taskId ${task} is no finished song`);
  const song = audio === undefined ? undefined : songOfTrack(call, desk, audio);
  if (audio === undefined || (song !== undefined && (task ?? song.id) === song.id)) return undefined;
  return wrong(`audioId ${audio} is no track of a finished song`);
};

const [SHORTEST, LONGEST] = [6, 60];

const noSection: Look = (body) => {
  const [start, end] = [numberOf(body['infillStartS']), numberOf(body['infillEndS'])];
  if (start === undefined || end === undefined) return undefined;
  if (start < 0 || start >= end) return wrong('infillStartS must be before infillEndS');
  const seconds = end - start;
  return seconds < SHORTEST || seconds > LONGEST || seconds > SECONDS / 2
    ? wrong(`a section has ${SHORTEST} to ${LONGEST} seconds, and at most half of the song`)
    : undefined;
};

const LOOKS: readonly Look[] = [lacking, unknownModel, addresses, tooLong, noSection, noSong];

/** What is refused before, or besides, what the schema says. */
export const inspect = (call: Call, desk: Desk): Refusal | undefined => {
  const { body } = call;
  if (!isObject(body)) return undefined;
  for (const look of LOOKS) {
    const refusal = look(body, call, desk);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};
