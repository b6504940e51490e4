import { below, rule } from 'concordat/suite';
import { blocksOf, GENERATED, textIn, textOf } from '../_reply.ts';

// The marks by which models without blocks set their thoughts off.
const MARK = /^\s*<(?:think|thinking|thought)>|<\/think>/;

export default rule({
  level: 'should',
  says: 'What a model thinks is in thinking blocks, not in the text between marks such as <think>.',
  see: 'anthropic/extended-thinking#How extended thinking works',
  on: GENERATED,
  when: ({ exchange }) => {
    if (textOf(exchange) === '') return 'the answer holds no text';
    return (
      !/<\/?(?:think|thinking|thought)>/.test(exchange.request.body?.text ?? '') ||
      'the request speaks of such marks'
    );
  },
  *check({ exchange }) {
    for (const block of blocksOf(exchange))
      if (MARK.test(textIn(block)))
        yield {
          at: below(block.at, 'text'),
          expected: 'the answer alone, the thoughts in a thinking block',
          actual: textIn(block).slice(0, 120),
        };
  },
});
