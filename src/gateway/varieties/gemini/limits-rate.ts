import type { Call } from '../../reply.ts';
import { fault } from '../../reply.ts';
import { seedOf } from '../../seeded.ts';

const LIMITED = {
  error: {
    code: 429,
    message: 'Resource has been exhausted (e.g. check quota).',
    status: 'RESOURCE_EXHAUSTED',
  },
};
const DOWN = { error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } };

const asked = new Map<string, number>();

/** How often the same has been asked for before. */
const timesBefore = ({ provider, method, path, bodyText }: Call): readonly [string, number] => {
  const request = `${provider.id} ${method} ${path} ${bodyText}`;
  const before = asked.get(request) ?? 0;
  asked.set(request, before + 1);
  return [request, before];
};

export default fault({
  does: 'Puts every third request off with 429 and Retry-After, and one in ten with 503; asked again it answers.',
  breaks: [],
  answer: (reply, call) => {
    const [request, before] = timesBefore(call);
    const kind = seedOf(request) % 10;
    if (reply.kind === 'silence' || before % 2 === 1 || kind > 3) return reply;
    const headers = { 'content-type': 'application/json; charset=UTF-8', 'retry-after': '0' };
    return kind === 0
      ? { kind: 'json', status: 503, headers, body: DOWN }
      : { kind: 'json', status: 429, headers, body: LIMITED };
  },
});
