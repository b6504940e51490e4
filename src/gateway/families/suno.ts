import type { JsonValue } from '../../model/index.ts';
import type { Family } from '../family.ts';
import { refusalIn } from '../refusal.ts';
import { answerTask } from '../tasks/task-desk.ts';
import { answerAtOnce } from './suno/at-once.ts';
import { dialect } from './suno/dialect.ts';
import { refuse } from './suno/errors.ts';
import { inspect } from './suno/inspect.ts';

/** Suno's songs and what is made of them, as AnyInt publishes them. */
const suno: Family = {
  refuse,
  deny: (situation, _, service) =>
    refusalIn(
      service,
      situation,
      situation === 'no-key' ? 'no API key was sent' : 'the API key is not valid',
    ),
  read: (body: JsonValue) => body,
  inspect,
  violated: ([{ at, expected }]) => ({
    status: 400,
    message: `${at.slice(1).replaceAll('/', '.') || 'the body'} must be ${expected}`,
  }),
  answer: (call, desk) =>
    answerAtOnce(call, desk) ??
    answerTask(call, desk, dialect) ?? {
      status: 501,
      message: `The operation ${desk.operation.id} is not implemented.`,
    },
};

export default suno;
