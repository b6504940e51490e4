import { type Evidence, replyOf } from 'concordat/suite';
import { succeededTwice, WORDS } from '../../_same-prompt.ts';
import { chunksOf } from './_stream.ts';

/** Asks for the words and nothing else. */
export const SAME_PROMPT = {
  contents: [
    {
      role: 'user',
      parts: [{ text: `Repeat the following line exactly and write nothing else: ${WORDS.join(' ')}` }],
    },
  ],
  generationConfig: { temperature: 0, maxOutputTokens: 2048 },
};

/** `true` where both steps succeeded and can be read, else what is not so. */
export const bothSucceeded = (evidence: Evidence): true | string => {
  const both = succeededTwice(evidence);
  if (both !== true) return both;
  const { unary, streamed } = evidence.exchanges;
  if (unary === undefined || replyOf(unary) === undefined) return 'the unary reply is no JSON';
  return (streamed !== undefined && chunksOf(streamed).length > 0) || 'the streamed reply holds no events';
};
