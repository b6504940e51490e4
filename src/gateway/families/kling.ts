import type { JsonObject, JsonValue } from '../../model/index.ts';
import { member, stringOf } from '../../schema/read.ts';
import type { Family } from '../family.ts';
import type { Put } from '../tasks/describe.ts';
import { answerTask, type TaskDialect } from '../tasks/task-desk.ts';
import { inspect } from './kling/checks.ts';
import { deny, refuse, requestIdOf, violated } from './kling/errors.ts';

/** What the data of every reply about a task repeats of the request: the name that the caller gave to it. */
const repeatedOf = (request: JsonValue | undefined): JsonObject => {
  const name = stringOf(member(request, 'external_task_id'));
  return name === undefined ? {} : { task_info: { external_task_id: name } };
};

const dialect: TaskDialect = {
  envelope: ({ body }, { serial }) => ({
    code: 0,
    message: 'SUCCEED',
    request_id: requestIdOf(serial),
    data: repeatedOf(body),
  }),
  described: ({ request }) =>
    Object.entries(repeatedOf(request)).map(([name, value]): Put => [`/data/${name}`, value]),
  // Digits, as many as the ids of the service have.
  newId: (_, { serial }) => String(842250903343824896n + BigInt(serial)),
  lost: (id) => ({ status: 404, message: `The task ${id} does not exist.` }),
};

/** Kling's images and videos as the providers publish them. */
const kling: Family = {
  refuse,
  deny,
  read: (body) => body,
  inspect,
  violated,
  answer: (call, desk) =>
    answerTask(call, desk, dialect) ?? {
      status: 500,
      message: `The operation ${desk.operation.id} is not implemented.`,
    },
};

export default kling;
