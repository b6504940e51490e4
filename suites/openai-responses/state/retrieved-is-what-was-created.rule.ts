import { claims, type Exchange, type JsonValue, member, rule, succeeded } from 'concordat/suite';
import { listIn } from '../../_placed.ts';
import { answerOf, itemsOf } from '../_reply.ts';

type Told = JsonValue | undefined;

/** What an output says, without what may be added or left out when it is kept. */
const outlineOf = (exchange: Exchange | undefined): Told =>
  itemsOf(exchange).map((item) => [
    item.value['type'] ?? null,
    item.value['arguments'] ?? null,
    ...listIn(item, 'content').map(({ value }) => value['text'] ?? value['refusal'] ?? null),
  ]);

/** What both have to say alike, and how it is read; the last ones only where it was finished when it was created. */
const ALIKE: readonly (readonly [name: string, read: (exchange: Exchange | undefined) => Told])[] = [
  ...['id', 'object', 'model', 'created_at', 'status'].map(
    (name) => [name, (exchange: Exchange | undefined): Told => answerOf(exchange)?.value[name]] as const,
  ),
  ['output', outlineOf],
  ['usage/total_tokens', (exchange) => member(answerOf(exchange)?.value['usage'], 'total_tokens')],
];
const CHANGING = 4;

const excerpt = (told: Told): string => JSON.stringify(told ?? null).slice(0, 160);

export default rule({
  level: 'should',
  says: 'A response that is asked for by its id is the one that was created.',
  see: 'openai/responses#Get a model response',
  on: { scenario: 'openai-responses/state/create-and-get' },
  when: ({ exchanges: { create, get }, target, contract }) => {
    if (answerOf(create) === undefined) return 'no response was created';
    const status = get?.response?.status ?? 0;
    if (status >= 400 && status < 500 && !claims(target, contract.family, 'stored-responses'))
      return `the target does not claim to keep responses, and answered ${status}`;
    if (status >= 400 && status < 500 && status !== 429) return true;
    return (succeeded(get) && answerOf(get) !== undefined) || 'no response came back';
  },
  *check({ exchanges: { create, get } }) {
    if (!succeeded(get)) {
      const { status = 0, body } = get?.response ?? {};
      const actual = `${status}: ${(body?.text ?? '').slice(0, 160)}`;
      yield {
        at: '/get/response/status',
        expected: '200: the response that was created a moment ago',
        actual,
      };
      return;
    }
    const isFinished = answerOf(create)?.value['status'] === 'completed';
    for (const [name, read] of isFinished ? ALIKE : ALIKE.slice(0, CHANGING)) {
      const [made, kept] = [read(create), read(get)];
      if (made !== undefined && JSON.stringify(made) !== JSON.stringify(kept))
        yield { at: `/get/response/body/${name}`, expected: excerpt(made), actual: excerpt(kept) };
    }
  },
});
