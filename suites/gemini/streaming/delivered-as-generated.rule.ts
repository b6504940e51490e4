import { deliveredRule } from '../../_long-answer.ts';
import { LONG_ANSWER } from './_long-answer.ts';

export default deliveredRule(LONG_ANSWER, {
  level: 'may',
  says: 'The events of a long answer arrive while it is generated, not all in the same instant at its end.',
  see: 'google/text-generation#Streaming responses',
  on: { scenario: 'gemini/streaming/long-answer' },
});
