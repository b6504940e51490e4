import { member, rule, stringOf } from 'concordat/suite';
import { readingOf } from '../_reading.ts';
import { responseOf } from '../_reply.ts';
import { finalItems, whenFinished } from './_final.ts';
import { STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'The finished response holds every item that was streamed, each in its place.',
  see: 'client/openai#responses.stream: finalResponse',
  on: STREAMED,
  when: whenFinished,
  *check(evidence) {
    const items = readingOf(evidence.exchange).opened.filter(({ scope }) => scope === 'item');
    const output = finalItems(evidence);
    const at = `${responseOf(evidence.exchange)?.at ?? '/response/stream'}/output`;
    if (output.length < items.length)
      yield { at, expected: `the ${items.length} items of the stream`, actual: output.length };
    for (const { by, indexes } of items) {
      const same = output[indexes[0] ?? -1];
      const expected = stringOf(member(by.value['item'], 'type'));
      if (same !== undefined && expected !== undefined && same.value['type'] !== expected)
        yield { at: `${same.at}/type`, expected, actual: same.value['type'] ?? 'nothing' };
    }
  },
});
