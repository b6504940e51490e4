import { fault } from '../../reply.ts';
import { refusingTold } from './_tasks.ts';

const refuse = refusingTold(() => ({ status: 400, message: 'invalid video task id' }));

export default fault({
  does: 'Knows tasks by some of its query routes and not by all.',
  see: 'https://github.com/awsl-project/maxx/pull/846',
  breaks: ['contract/status', 'tasks/lifecycle/id-is-known-at-once', 'tasks/lifecycle/query-is-answered'],
  answer: (reply, call) => (call.operation === 'getImageVideo' ? refuse(reply, call) : reply),
});
