import { stringOf, valueAt } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault, type Reply } from '../../reply.ts';

/** Ids of songs that have been asked after. */
const asked = new Set<string>();

/** The first track is done, and none is there. */
const tooSoon = (reply: Reply): Reply =>
  changeReplyAt(
    changeReplyAt(reply, '/data/status', () => 'FIRST_SUCCESS'),
    '/data/response',
    () => null,
  );

export default fault({
  does: 'Says from the beginning that the first track is done, before any can be had.',
  breaks: ['suno/songs/first-track-is-there'],
  answer: (reply, { operation, method }) => {
    if (reply.kind !== 'json') return reply;
    const taskId = stringOf(valueAt(reply.body, '/data/taskId'));
    const state = stringOf(valueAt(reply.body, '/data/status'));
    if (taskId === undefined) return reply;
    if (method === 'POST') asked.delete(taskId);
    if (operation !== 'getSongTask' || state === undefined) return reply;
    const isEnd = state === 'SUCCESS' || state.endsWith('FAILED');
    if (asked.has(taskId) && isEnd) return reply;
    asked.add(taskId);
    return tooSoon(reply);
  },
});
