import { type Exchange, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { requestedModelOf } from '../_asked.ts';
import { COMPLETED, completionsOf } from '../_reply.ts';

const namesIn = (exchange: Exchange) =>
  completionsOf(exchange).flatMap(({ at, value }) => {
    const name = stringOf(value['model']);
    return name === undefined || name === '' ? [] : [{ at: `${at}/model`, name }];
  });

// 2024-08-06, 05-20, 0125 or 20251001: when a version was made.
const DATE = /-(?:\d{4}-\d{2}-\d{2}|\d{2}-\d{2}|\d{4,8})(?=-|$)/g;

/** A name in lower case without who serves it and without dates: `openai/gpt-4.1-2025-04-14` is `gpt-4-1`. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^.*\//, '')
    .replaceAll(/[.:@_]/g, '-')
    .replaceAll(DATE, '');

// A part of a name that tells one version of a model from another.
const VERSION = /^(?:0\d\d|v\d+|latest|preview|exp|experimental|beta|free)$/;

/** The model itself, a version of it or an alias that says less: the parts of the shorter name are all there. */
const isOf = (served: string, requested: string): boolean => {
  const [one, other] = [bare(served).split('-'), bare(requested).split('-')];
  return (
    one.every((part) => other.includes(part) || VERSION.test(part)) &&
    other.every((part) => one.includes(part) || VERSION.test(part))
  );
};

export default rule({
  level: 'should',
  says: 'model names the requested model, or a version of it: no other model answers in its place.',
  see: 'openai/chat-completions#The chat completion object',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      (requestedModelOf(exchange) ?? '') !== '' || 'the request names no model',
      namesIn(exchange).length > 0 || 'the reply names no model',
    ),
  *check({ exchange }) {
    const requested = requestedModelOf(exchange) ?? '';
    const other = namesIn(exchange).find(({ name }) => !isOf(name, requested));
    if (other !== undefined)
      yield { at: other.at, expected: `${requested} or a version of it`, actual: other.name };
  },
});
