import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const FIRST = 842250903343824896n;

export default fault({
  does: 'Numbers its tasks from 1; each number is a text.',
  breaks: [],
  hear: (call) => ({
    ...call,
    path: call.path.replace(/\/(\d{1,6})$/, (_, n: string) => `/${FIRST + BigInt(n)}`),
  }),
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_id', (id) =>
      typeof id === 'string' && BigInt(id) > FIRST ? String(BigInt(id) - FIRST) : id,
    ),
});
