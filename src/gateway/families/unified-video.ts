import { member, stringOf } from '../../schema/read.ts';
import type { Desk, Family } from '../family.ts';
import { type Refusal, refusalIn } from '../refusal.ts';
import type { Call, Reply } from '../reply.ts';
import { digestOf } from '../seeded.ts';
import { answerTask, type TaskDialect, unsafeAddress } from '../tasks/task-desk.ts';
import { isAbsent } from './openai/members.ts';

/** The words of `code` by status where a refusal has none of its own. */
const CODES: Readonly<Record<number, string>> = {
  401: 'invalid_api_key',
  404: 'not_found',
  429: 'rate_limit_exceeded',
  500: 'internal_error',
};

const refuse = ({ status, code, message, headers }: Refusal): Reply => ({
  kind: 'json',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: { code: code ?? CODES[status] ?? 'invalid_request', message, data: null },
});

const invalid = (message: string, code = 'invalid_request'): Refusal => ({ status: 400, code, message });

const inspect = ({ body }: Call): Refusal | undefined => {
  if (isAbsent(member(body, 'model'))) return invalid('model is required', 'missing_model');
  if (isAbsent(member(body, 'prompt'))) return invalid('prompt is required');
  return unsafeAddress(body, ['/image']) === undefined
    ? undefined
    : invalid('image must be a public https URL', 'invalid_image');
};

const checkModel = ({ body }: Call, { service }: Desk): Refusal | undefined => {
  const model = stringOf(member(body, 'model')) ?? '';
  if (Object.values(service.models).includes(model)) return undefined;
  return {
    code: 'model_not_found',
    ...refusalIn(service, 'unknown-model', `The model \`${model}\` does not exist.`),
  };
};

const dialect: TaskDialect = {
  envelope: () => ({}),
  created: ({ startedMs }) => [
    ['/status', 'pending'],
    ['/created_at', Math.floor(startedMs / 1000)],
  ],
  // The table of states that a query tells has no `pending`.
  described: (_, { state, ended }) => [
    ...(state === 'pending' ? [['/status', 'queued'] as const] : []),
    ...(ended === 'success' ? [['/format', 'mp4'] as const] : []),
  ],
  newId: (_, { serial }) => `video_${digestOf('unified-video', String(serial)).slice(0, 32)}`,
  lost: () => ({ status: 400, code: 'task_not_exist', message: 'task_not_exist' }),
};

/** Videos of several makers as tasks on one route. */
const unifiedVideo: Family = {
  refuse,
  deny: (situation, _, service) =>
    refusalIn(service, situation, situation === 'no-key' ? 'No key was provided' : 'Invalid token'),
  read: (body) => body,
  inspect,
  violated: ([{ at, expected }]) =>
    invalid(`${at.slice(1).replaceAll('/', '.') || 'the body'} must be ${expected}`),
  answer: (call, desk) =>
    (desk.operation.task === undefined ? undefined : checkModel(call, desk)) ??
    answerTask(call, desk, dialect) ?? {
      status: 501,
      message: `The operation ${desk.operation.id} is not implemented.`,
    },
};

export default unifiedVideo;
