import { rule } from 'concordat/suite';
import { blocksOf, hasLines, isData } from '../../_lines.ts';
import { STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'An event is one data line and nothing else: the official client drops an event that begins with another line.',
  see: 'google/js-genai#src/_api_client.ts',
  on: STREAMED,
  when: (evidence) => {
    const readable = hasLines(evidence);
    if (readable !== true) return readable;
    return (
      blocksOf(evidence.exchange).blocks.some((lines) => lines.some(isData)) || 'the stream holds no event'
    );
  },
  *check({ exchange }) {
    const blocks = blocksOf(exchange).blocks.filter((lines) => lines.some(isData));
    const at = blocks.findIndex((lines) => lines.length > 1);
    if (at !== -1)
      yield {
        at: '/response/body',
        expected: 'events of one "data:" line each',
        actual: `event ${at + 1} has ${blocks[at]?.length} lines: ${blocks[at]
          ?.map((line) => line.slice(0, 40))
          .join(' | ')
          .slice(0, 160)}`,
      };
  },
});
