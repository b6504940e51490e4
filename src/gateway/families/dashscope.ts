import { everyAt } from '../../schema/every.ts';
import type { Family } from '../family.ts';
import { answerTask, unsafeAddress } from '../tasks/task-desk.ts';
import { deny, invalid, refuse, violated } from './dashscope/errors.ts';
import { generate } from './dashscope/images.ts';
import { refusedVideo, VIDEOS } from './dashscope/videos.ts';

/** Where a request names what is to be fetched. */
const ADDRESSES = [
  '/input/messages/*/content/*/image',
  '/input/img_url',
  '/input/audio_url',
  '/input/media/*/url',
];

/** DashScope's images and videos as the providers publish them. */
const dashscope: Family = {
  refuse,
  deny: (situation, _, service) => deny(situation, service),
  read: (body) => body,
  inspect: ({ body }) => {
    const places = ADDRESSES.flatMap((at) => everyAt(body, at).map((placed) => placed.at));
    const unsafe = unsafeAddress(body, places);
    const name = unsafe?.slice(1).replaceAll('/', '.');
    return name === undefined ? undefined : invalid(`${name} is no public https address.`, 'InvalidURL');
  },
  violated,
  answer: (call, desk) => {
    const { id } = desk.operation;
    if (id === 'generateImage') return generate(call, desk);
    const refused = id === 'createVideo' ? refusedVideo(call, desk) : undefined;
    return (
      refused ??
      answerTask(call, desk, VIDEOS) ?? { status: 501, message: `The operation ${id} is not implemented.` }
    );
  },
};

export default dashscope;
