import type { JsonObject, JsonValue } from '../../model/index.ts';
import { isObject, member, numberOf, stringOf } from '../../schema/read.ts';
import type { Desk, Family } from '../family.ts';
import { tokensIn } from '../making/tokens.ts';
import type { Refusal } from '../refusal.ts';
import type { Call, Frame, Reply } from '../reply.ts';
import { MEDIA_PATH } from '../tasks/media.ts';
import { unsafeAddress } from '../tasks/task-desk.ts';
import { deny, invalid, missing, refuse, unknownModel, unknownParameter, violated } from './openai/errors.ts';
import { checkMembers, isAbsent } from './openai/members.ts';
import { isUpstream } from './openai/models.ts';
import { jsonReply, streamReply } from './openai/replies.ts';
import { type Made, picturesFor, toldOf } from './openai-images/pictures.ts';

const MOST_IMAGES = 10;
const PICTURES = ['/contents/0/parts/0/image', '/contents/0/parts/1/image'];

const inspect = (call: Call, desk: Desk): Refusal | undefined => {
  const { body } = call;
  const isAsked = (name: string): boolean => !isAbsent(member(body, name));
  if (!isAsked('prompt') && (isUpstream(call) || !isAsked('contents'))) return missing('prompt');
  const foreign = checkMembers(call, desk);
  if (foreign !== undefined) return foreign;
  // openai/images#Create image: the models of this name take no response_format, they always give base64.
  const isBase64Alone = isUpstream(call) && (stringOf(member(body, 'model')) ?? '').startsWith('gpt-image');
  if (isBase64Alone && isAsked('response_format')) return unknownParameter('response_format');
  if (unsafeAddress(body, PICTURES) !== undefined)
    return invalid("Invalid 'contents': expected images as data URIs.", 'contents', 'invalid_url');
  const n = numberOf(member(body, 'n')) ?? 1;
  return n >= 1 && n <= MOST_IMAGES
    ? undefined
    : invalid(`Invalid 'n': expected 1 to ${MOST_IMAGES}, but got ${n} instead.`, 'n');
};

const now = (): number => Math.floor(Date.now() / 1000);

const TOKENS_OF_AN_IMAGE = 272;

const usageOf = (request: JsonObject, images: number): JsonObject => {
  const input = tokensIn(stringOf(request['prompt']) ?? '');
  const output = images * TOKENS_OF_AN_IMAGE;
  return {
    input_tokens: input,
    input_tokens_details: { image_tokens: 0, text_tokens: input },
    output_tokens: output,
    total_tokens: input + output,
  };
};

const base64Of = ({ bytes }: Made): string => bytes.toString('base64');

/** What upstream sends where a stream is asked for (openai/images-streaming): pictures on the way, then the last one. */
const streamed = (request: JsonObject, picture: Made): Reply => {
  const eventOf = (type: string, more: JsonObject): Frame => ({
    event: type,
    data: {
      type,
      b64_json: base64Of(picture),
      created_at: now(),
      ...toldOf(request, picture),
      ...more,
    },
  });
  const partial = Array.from({ length: numberOf(request['partial_images']) ?? 0 }, (_, n) =>
    eventOf('image_generation.partial_image', { partial_image_index: n }),
  );
  return streamReply([...partial, eventOf('image_generation.completed', { usage: usageOf(request, 1) })]);
};

/** An image by its address; of this proxy the address is the image (antigravity/image-generation#Request Body). */
const addressOf = (call: Call, { serial }: Desk, picture: Made, n: number): string => {
  const { width, height, format } = picture;
  if (call.provider.lineage.includes('antigravity'))
    return `data:image/${format};base64,${base64Of(picture)}`;
  const host = call.headers['host'] ?? '127.0.0.1';
  return `http://${host}${MEDIA_PATH}image-${serial}-${n}-${width}x${height}.png`;
};

const generate = (call: Call, desk: Desk): Reply | Refusal => {
  const request = isObject(call.body) ? call.body : {};
  const { models } = desk.service;
  const model = stringOf(request['model']) ?? models.image ?? '';
  if (!Object.values(models).includes(model)) return unknownModel(desk.service, model);
  const pictures = picturesFor(request, isUpstream(call));
  const [first] = pictures;
  if (first === undefined) return invalid("Invalid 'n': expected 1 or more.", 'n');
  if (isUpstream(call) && request['stream'] === true) return streamed(request, first);
  const data = pictures.map(
    (picture, n): JsonValue =>
      request['response_format'] === 'url'
        ? { url: addressOf(call, desk, picture, n) }
        : { b64_json: base64Of(picture) },
  );
  const told = isUpstream(call) ? toldOf(request, first) : {};
  const usage = isUpstream(call) ? { usage: usageOf(request, data.length) } : {};
  return jsonReply({ created: now(), ...told, data, ...usage });
};

/** Images in one reply, as OpenAI describes them and others differ from it. */
const openaiImages: Family = {
  refuse,
  deny,
  read: (body) => body,
  inspect,
  violated,
  answer: (call, desk) => {
    if (desk.operation.id === 'generateImage') return generate(call, desk);
    return { status: 501, message: `The operation ${desk.operation.id} is not implemented.` };
  },
};

export default openaiImages;
