import { fault } from '../../reply.ts';
import { changeCreated } from './_tasks.ts';

export default fault({
  does: 'Accepts a request and does not say which task it made of it.',
  breaks: ['contract/body', 'tasks/lifecycle/id-is-given'],
  answer: (reply, call) => changeCreated(reply, call, ({ task_id: _, ...task }) => task),
});
