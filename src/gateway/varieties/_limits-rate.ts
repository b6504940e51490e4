import type { Refusal } from '../refusal.ts';
import type { Call, Fault, Reply } from '../reply.ts';
import { seedOf } from '../seeded.ts';

/** Puts every third request off with 429, as `limited` says it, and one in ten with 503; asked again it answers. */
export const limitsRate = (
  refuse: (refusal: Refusal) => Reply,
  limited: Pick<Refusal, 'message' | 'word' | 'code'>,
): NonNullable<Fault['answer']> => {
  const asked = new Map<string, number>();
  /** How often the same has been asked for before. */
  const timesBefore = ({ provider, method, path, bodyText }: Call): readonly [string, number] => {
    const request = `${provider.id} ${method} ${path} ${bodyText}`;
    const before = asked.get(request) ?? 0;
    asked.set(request, before + 1);
    return [request, before];
  };
  return (reply, call) => {
    const [request, before] = timesBefore(call);
    const kind = seedOf(request) % 10;
    if (reply.kind === 'silence' || before % 2 === 1 || kind > 3) return reply;
    const headers = { 'retry-after': '0' };
    return kind === 0
      ? refuse({ status: 503, message: 'The model is overloaded.', headers })
      : refuse({ status: 429, ...limited, headers });
  };
};
