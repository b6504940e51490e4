import { type JsonObject, member, rule, stringOf, valueAt } from 'concordat/suite';
import { readingOf, type Written } from '../_reading.ts';
import { finalItems, whenFinished } from './_final.ts';
import { excerpt, STREAMED } from './_stream.ts';

const PARTS: Readonly<Record<string, string>> = { part: 'content', summary: 'summary' };

/** Where a streamed text stands in an item of the finished response. */
const pathOf = ({ scope, indexes, name }: Written): string =>
  scope === 'item' ? `/${name}` : `/${PARTS[scope]}/${indexes[1]}/${name}`;

const finalOf = (item: JsonObject, text: Written): string | undefined =>
  stringOf(valueAt(item, pathOf(text)));

export default rule({
  level: 'should',
  says: 'The finished response says what was streamed: the texts and arguments of its items are the joined deltas.',
  see: 'client/openai#responses.stream: finalResponse',
  on: STREAMED,
  when: (evidence) => {
    const finished = whenFinished(evidence);
    if (finished !== true) return finished;
    const output = finalItems(evidence);
    return (
      readingOf(evidence.exchange).written.some(
        ({ pieces, indexes }) => pieces > 0 && output[indexes[0] ?? -1] !== undefined,
      ) || 'the finished response holds no item with a streamed text'
    );
  },
  *check(evidence) {
    const output = finalItems(evidence);
    for (const text of readingOf(evidence.exchange).written) {
      const item = output[text.indexes[0] ?? -1];
      if (item === undefined || text.pieces === 0) continue;
      const actual = finalOf(item.value, text);
      // An item that does not show parts of this kind at all says nothing else either.
      if (text.scope !== 'item' && member(item.value, PARTS[text.scope] ?? '') === undefined) continue;
      if (actual !== text.joined)
        yield {
          at: `${item.at}${pathOf(text)}`,
          expected: `the joined deltas: ${excerpt(text.joined)}`,
          actual: actual === undefined ? 'nothing' : excerpt(actual),
        };
    }
  },
});
