import type { JsonValue } from '../../../model/index.ts';
import { everyAt } from '../../../schema/every.ts';
import { numberOf, stringOf, valueAt } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';
import { MEDIA_PATH } from '../../tasks/media.ts';
import { baseOf } from '../../tasks/task-desk.ts';
import { invalid, reply, requestId } from './errors.ts';
import { refusedModel } from './models.ts';

// dashscope/qwen-image#Request body: the sizes of qwen-image-plus, the first is the default.
const SIZES = ['1664*928', '1472*1104', '1328*1328', '1104*1472', '928*1664'] as const;
const MOST_SEED = 2147483647;

const checkParameters = (body: JsonValue): Refusal | undefined => {
  const [size, n, seed] = ['size', 'n', 'seed'].map((name) => valueAt(body, `/parameters/${name}`));
  if (size !== undefined && !SIZES.some((one) => one === size))
    return invalid(`The size ${stringOf(size)} is none of ${SIZES.join(', ')}.`);
  if (n !== undefined && n !== 1) return invalid('The parameter n must be 1.');
  const number = numberOf(seed) ?? 0;
  return number < 0 || number > MOST_SEED ? invalid(`The seed must be from 0 to ${MOST_SEED}.`) : undefined;
};

/** An image at once, of the size asked for. */
export const generate = (call: Call, desk: Desk): Reply | Refusal => {
  const { body = null } = call;
  // Upstream makes images of these models in no other way.
  if (call.headers['x-dashscope-async'] === 'enable')
    return { status: 403, message: 'current user api does not support asynchronous calls.' };
  const refused = refusedModel(body, desk, 'image') ?? checkParameters(body);
  if (refused !== undefined) return refused;
  if (everyAt(body, '/input/messages/*/content/*/text').length === 0)
    return invalid('The parameter input.messages must hold one text.');
  const [width = 0, height = 0] = (stringOf(valueAt(body, '/parameters/size')) ?? SIZES[0])
    .split('*')
    .map(Number);
  const id = requestId();
  const image = `${baseOf(call)}${MEDIA_PATH}${id}-${width}x${height}.png`;
  return reply({
    request_id: id,
    output: {
      choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: [{ image }] } }],
      task_metric: { TOTAL: 1, SUCCEEDED: 1, FAILED: 0 },
    },
    usage: { width, height, image_count: 1 },
  });
};
