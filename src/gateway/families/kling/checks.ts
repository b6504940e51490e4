import type { JsonValue, OperationId } from '../../../model/index.ts';
import { arrayOf, member, numberOf, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import { refusalIn } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import { unsafeAddress } from '../../tasks/task-desk.ts';
import { isKnown, takesModel } from './catalogue.ts';
import { invalid, missing } from './errors.ts';

const MOST_CHARACTERS = 2500;
const MOST_PICTURES = 9;
const LEAST_SECONDS = 3;
const MOST_SECONDS = 15;

const RATIOS_OF_IMAGES = ['16:9', '9:16', '1:1', '4:3', '3:4', '3:2', '2:3', '21:9'];
const RATIOS_OF_VIDEOS = ['16:9', '9:16', '1:1'];
const MODES = ['std', 'pro'];

/** The words that a member takes, by operation; nothing is said of the others. */
const WORDS: Readonly<Record<OperationId, Readonly<Record<string, readonly string[]>>>> = {
  createImage: { aspect_ratio: RATIOS_OF_IMAGES, resolution: ['1k', '2k'] },
  createOmniImage: { aspect_ratio: ['auto', ...RATIOS_OF_IMAGES], resolution: ['1k', '2k', '4k'] },
  createTextVideo: { aspect_ratio: RATIOS_OF_VIDEOS, mode: MODES },
  createImageVideo: { mode: MODES },
  createOmniVideo: { aspect_ratio: RATIOS_OF_VIDEOS, mode: MODES, sound: ['on', 'off'] },
};

/** Where a body names what Kling fetches by itself. */
const REFERENCES = [
  '/image',
  '/image_tail',
  '/image_list/0/image',
  '/image_list/0/image_url',
  '/video_list/0/video_url',
];

/** What is wrong with a body; undefined where this check finds nothing. What has another type is left to the schema. */
type Check = (body: JsonValue | undefined, desk: Desk) => Refusal | undefined;

const checkPrompt: Check = (body) => {
  if (member(body, 'prompt') === undefined) return missing('prompt');
  const long = ['prompt', 'negative_prompt'].find(
    (name) => (stringOf(member(body, name)) ?? '').length > MOST_CHARACTERS,
  );
  return long === undefined
    ? undefined
    : invalid(`${long} must not be longer than ${MOST_CHARACTERS} characters`);
};

const checkModel: Check = (body, { operation, service }) => {
  const name = stringOf(member(body, 'model_name'));
  if (name === undefined || takesModel(operation, service, name)) return undefined;
  return isKnown(service, name)
    ? invalid(`The model ${name} is not supported by this route.`)
    : refusalIn(service, 'unknown-model', `The model ${name} does not exist.`);
};

const checkWords: Check = (body, { operation }) => {
  for (const [name, words] of Object.entries(WORDS[operation.id] ?? {})) {
    const word = stringOf(member(body, name));
    if (word !== undefined && !words.includes(word)) return invalid(`${name} must be ${words.join(' or ')}`);
  }
  return undefined;
};

const checkNumbers: Check = (body) => {
  const many = numberOf(member(body, 'n'));
  if (many !== undefined && (many < 1 || many > MOST_PICTURES))
    return invalid(`n must be from 1 to ${MOST_PICTURES}`);
  const asked = member(body, 'duration');
  const seconds = typeof asked === 'string' ? Number(asked) : numberOf(asked);
  if (seconds === undefined) return undefined;
  const isFine = Number.isInteger(seconds) && seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS;
  return isFine ? undefined : invalid(`duration must be from ${LEAST_SECONDS} to ${MOST_SECONDS}`);
};

const checkReferences: Check = (body, { operation }) => {
  const isBare = member(body, 'image') === undefined && member(body, 'image_tail') === undefined;
  if (operation.id === 'createImageVideo' && isBare) return invalid('image or image_tail is required');
  if (member(body, 'sound') === 'on' && arrayOf(member(body, 'video_list')).length > 0)
    return invalid('sound must be off beside a video_list');
  const at = unsafeAddress(body, REFERENCES);
  return at === undefined
    ? undefined
    : invalid(`${at.slice(1).replaceAll('/', '.')} must be a public https URL`);
};

const CHECKS: readonly Check[] = [checkPrompt, checkModel, checkWords, checkNumbers, checkReferences];

/** What Kling refuses in words of its own, beyond what the schema of a request says. */
export const inspect = ({ body }: Call, desk: Desk): Refusal | undefined => {
  for (const check of CHECKS) {
    const refusal = check(body, desk);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};
