import mp4 from '../../../../fixtures/media/blue-64x64.mp4?inline';
import type { JsonObject } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const states: Readonly<Record<string, string>> = { pending: 'queued', queued: 'in_progress' };

const described = (task: JsonObject): JsonObject => {
  const { status = '' } = task;
  const said = {
    ...task,
    status: states[String(status)] ?? status,
    error: null,
    metadata: null,
    progress: 50,
  };
  return typeof task['url'] === 'string' ? { ...said, url: mp4, progress: 100 } : { ...said, url: null };
};

export default fault({
  does: 'Skips states, says more of a task than the page prints, and gives the video in a data URI.',
  breaks: [],
  answer: (reply) =>
    isSuccess(reply) ? changeJson(reply, (body) => (isObject(body) ? described(body) : body)) : reply,
});
