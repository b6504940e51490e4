import type { JsonObject } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

/** What siblings send: their own names for the id, addresses, and only what they know of a video. */
const described = ({
  id = null,
  status = null,
  created_at = null,
  prompt = null,
}: JsonObject): JsonObject => ({
  id,
  task_id: id,
  status: status === 'queued' ? 'in_progress' : status,
  created_at,
  prompt,
  ...(status === 'completed' ? { metadata: { url: 'https://example.com/video.mp4' } } : {}),
  ...(status === 'failed' ? { error: { message: 'It failed.' } } : {}),
});

export default fault({
  does: 'Says of a video what its siblings say, skips a state, and leaves out what no page of the provider has.',
  breaks: [],
  answer: (reply) =>
    isSuccess(reply) ? changeJson(reply, (body) => (isObject(body) ? described(body) : body)) : reply,
});
