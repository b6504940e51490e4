import type { Evidence } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { STEPS, succeededTwice, WORDS } from '../../_same-prompt.ts';
import { whole } from '../_reply.ts';

/** Asks for the words and nothing else. */
export const SAME_PROMPT = {
  model: '',
  max_tokens: 256,
  messages: [
    {
      role: 'user',
      content: `Repeat the following line exactly and write nothing else: ${WORDS.join(' ')}`,
    },
  ],
};

/** `true` where both steps succeeded and can be read, else what is not so. */
export const bothSucceeded = (evidence: Evidence): true | string =>
  allHold(
    succeededTwice(evidence),
    ...STEPS.map((step) => {
      const exchange = evidence.exchanges[step];
      const readable = exchange === undefined ? 'it was not sent' : whole(exchange);
      return readable === true || `the ${step} reply: ${readable}`;
    }),
  );
