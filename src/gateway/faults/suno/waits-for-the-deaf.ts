import { member, stringOf, valueAt } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

/** Ids of tasks of which nobody wants to hear. */
const unheard = new Set<string>();

export default fault({
  does: 'Does not go on with a task until whoever it calls back about it has answered.',
  breaks: ['suno/callbacks/deaf-receiver-stops-nothing'],
  answer: (reply, { operation, body, query }) => {
    const taskId = reply.kind === 'json' ? stringOf(valueAt(reply.body, '/data/taskId')) : undefined;
    const address = stringOf(member(body, 'callBackUrl')) ?? '';
    if (operation === 'generateLyrics' && taskId !== undefined) {
      if (address.endsWith('/deaf')) unheard.add(taskId);
      else unheard.delete(taskId);
    }
    return unheard.has(query['taskId'] ?? '') && taskId !== undefined
      ? changeReplyAt(
          changeReplyAt(reply, '/data/status', () => 'PENDING'),
          '/data/response',
          () => null,
        )
      : reply;
  },
});
