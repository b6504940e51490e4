import { stringOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { remembering } from '../_counting.ts';
import { changeCreated } from './_tasks.ts';

const known = remembering<string>();

export default fault({
  does: 'Takes a request that was sent before for the same task.',
  breaks: ['tasks/lifecycle/twins-differ'],
  answer: (reply, call) =>
    changeCreated(reply, call, (task) => {
      const name = `${call.path} ${call.bodyText}`;
      const id = known.of(call, name) ?? known.keep(call, name, stringOf(task['task_id']) ?? '');
      return { ...task, task_id: id };
    }),
});
