import type { JsonObject, JsonValue } from '../../model/index.ts';
import { isObject, member, stringOf } from '../../schema/read.ts';
import type { Desk, Family } from '../family.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { type Call, changeHeaders, type Reply } from '../reply.ts';
import { digestOf } from '../seeded.ts';
import { answerTask, type TaskDialect, unsafeAddress } from '../tasks/task-desk.ts';
import { deny, invalid, refuse, unknownModel, violated } from './openai/errors.ts';
import { stampedHeaders } from './openai/headers.ts';
import { checkMembers, checkPresence } from './openai/members.ts';

/** Where a request may name pictures. */
const PICTURES = [
  '/image',
  '/input_reference',
  '/input_reference/image_url',
  '/frame_images/0/url',
  '/frame_images/1/url',
];

const USUAL_SECONDS = 5;
const USUAL_SIZE = '1280x720';

/** What a video object says of what it was asked for (openai/videos#Video job); seconds are a text. */
const askedFor = (request: JsonObject): JsonObject => ({
  model: request['model'] ?? null,
  prompt: request['prompt'] ?? null,
  seconds: String(request['duration'] ?? request['seconds'] ?? USUAL_SECONDS),
  size: request['size'] ?? USUAL_SIZE,
});

const dialect: TaskDialect = {
  envelope: ({ body }) => ({
    object: 'video',
    completed_at: null,
    expires_at: null,
    error: null,
    remixed_from_video_id: null,
    ...(isObject(body) ? askedFor(body) : {}),
  }),
  described: ({ request }, { ended }) => [
    ...Object.entries(askedFor(request)).map(([name, value]): [string, JsonValue] => [`/${name}`, value]),
    ...(ended === 'failure' ? [['/error/code', 'moderation_blocked'] as const] : []),
  ],
  newId: (_, { serial }) => `video_${digestOf('openai-videos', String(serial)).slice(0, 32)}`,
  lost: (id) => ({ status: 404, message: `Video with id '${id}' not found.`, param: 'video_id' }),
  early: (_, { state }) => invalid(`The video is not ready: its status is ${state}.`, 'video_id'),
};

const inspect = (call: Call, desk: Desk): Refusal | undefined => {
  const refusal = checkPresence(call.body, ['model', 'prompt']) ?? checkMembers(call, desk);
  if (refusal !== undefined) return refusal;
  const at = unsafeAddress(call.body, PICTURES)?.slice(1);
  return at === undefined
    ? undefined
    : invalid(`Invalid '${at}': expected a public https URL.`, at, 'invalid_url');
};

const checkModel = ({ body }: Call, { service }: Desk): Refusal | undefined => {
  const model = stringOf(member(body, 'model')) ?? '';
  return Object.values(service.models).includes(model) ? undefined : unknownModel(service, model);
};

const answer = (call: Call, desk: Desk): Reply | Refusal => {
  const refusal = desk.operation.task === undefined ? undefined : checkModel(call, desk);
  const said = refusal ?? answerTask(call, desk, dialect);
  if (said === undefined)
    return { status: 501, message: `The operation ${desk.operation.id} is not implemented.` };
  return isRefusal(said) ? said : changeHeaders(said, stampedHeaders());
};

/** Videos as tasks in the style of OpenAI; its official client sends forms. */
const openaiVideos: Family = {
  refuse,
  deny,
  takesForms: true,
  read: (body) => body,
  inspect,
  violated,
  answer,
};

export default openaiVideos;
