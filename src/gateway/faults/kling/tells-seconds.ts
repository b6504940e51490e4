import type { JsonValue } from '../../../model/index.ts';
import { fault } from '../../reply.ts';
import { changingTold } from './_tasks.ts';

const inSeconds = (time: JsonValue | undefined): JsonValue => Math.floor(Number(time) / 1000);

export default fault({
  does: 'Tells times in seconds instead of milliseconds.',
  breaks: ['tasks/times/times-have-their-unit'],
  answer: changingTold((task) => ({
    ...task,
    created_at: inSeconds(task['created_at']),
    updated_at: inSeconds(task['updated_at']),
  })),
});
