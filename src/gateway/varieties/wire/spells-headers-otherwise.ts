import type { Headers } from '../../../model/index.ts';
import { fault } from '../../reply.ts';

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^application\/json.*/i, 'Application/JSON;charset="UTF-8"'],
  [/^text\/event-stream.*/i, 'TEXT/Event-Stream ; charset=utf-8'],
];

const spelled = (headers: Headers): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toUpperCase(),
      SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), value),
    ]),
  );

export default fault({
  does: 'Writes header names in upper case and media types in mixed case, with a charset, quoted or not.',
  breaks: [],
  answer: (reply) => (reply.kind === 'silence' ? reply : { ...reply, headers: spelled(reply.headers) }),
});
