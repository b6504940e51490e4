import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const SPARED = [
  '/request_id',
  '/usage',
  '/output/task_metric',
  '/output/choices/*/finish_reason',
  '/output/choices/*/message/role',
  '/output/orig_prompt',
  '/output/submit_time',
  '/output/scheduled_time',
  '/output/end_time',
];

export default fault({
  does: 'Leaves out of replies what a caller can do without.',
  breaks: [],
  answer: (reply) => SPARED.reduce((less, at) => changeReplyAt(less, at, () => undefined), reply),
});
