import { fault, isSuccess, type Reply } from '../../reply.ts';
import { remembering } from '../_counting.ts';

const ended = remembering<Reply>();

export default fault({
  does: 'Tells of a task by whatever query it is asked for.',
  breaks: ['tasks/queries/id-is-of-one-kind'],
  answer: (reply, call) => {
    const id = call.path.replace(/^.*\//, '');
    if (call.method !== 'GET' || reply.kind !== 'json') return reply;
    if (isSuccess(reply)) return ended.keep(call, id, reply);
    return reply.status === 404 ? (ended.of(call, id) ?? reply) : reply;
  },
});
