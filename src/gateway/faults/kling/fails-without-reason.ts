import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changingTold } from './_tasks.ts';

export default fault({
  does: 'Does not say why a task failed that the risk control refused.',
  see: 'https://github.com/QuantumNous/new-api/pull/3148',
  breaks: ['tasks/states/failure-says-why'],
  hear: (call) =>
    changeCallAt(call, '/prompt', (prompt) =>
      typeof prompt === 'string' ? `${prompt} concordat: fail` : prompt,
    ),
  answer: changingTold(({ task_status_msg: _, ...task }) => task),
});
