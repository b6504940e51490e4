import type { JsonValue } from '../../../model/index.ts';
import { parseJson } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

const renamed = (value: JsonValue, from: RegExp, to: string): JsonValue =>
  parseJson(JSON.stringify(value).replaceAll(from, to)) ?? value;

export default fault({
  does: 'Gives responses, messages and calls ids without the usual prefixes.',
  breaks: [],
  hear: (call) => ({
    ...call,
    path: call.path.replace(/gen-(?=[0-9a-f]{48}$)/, 'resp_'),
    body: call.body === undefined ? undefined : renamed(call.body, /gen-(?=[0-9a-f]{48})/g, 'resp_'),
  }),
  answer: (reply) =>
    changeJson(reply, (body) =>
      renamed(
        renamed(renamed(body, /resp_(?=[0-9a-f]{48})/g, 'gen-'), /"msg_(?=[0-9a-f]{48})/g, '"m-'),
        /"fc_(?=[0-9a-f]{48})/g,
        '"f-',
      ),
    ),
});
