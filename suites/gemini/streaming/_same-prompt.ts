import { type Evidence, replyOf, succeeded } from 'concordat/suite';
import { chunksOf } from './_stream.ts';

/** Words of two, three and four bytes a sign; the last sign is four code points joined. */
export const WORDS = ['Zürich', 'naïve', '東京', 'Привет', 'ελληνικά', '🌍', '👩‍🚀'] as const;

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

/** The two steps of the scenario. */
export const STEPS = ['unary', 'streamed'] as const;

/** `true` where both steps succeeded and can be read, else what is not so. */
export const bothSucceeded = ({ exchanges }: Evidence): true | string => {
  const failed = STEPS.find((step) => !succeeded(exchanges[step]));
  if (failed !== undefined) return `the ${failed} request did not succeed`;
  const { unary, streamed } = exchanges;
  if (unary === undefined || replyOf(unary) === undefined) return 'the unary reply is no JSON';
  return (streamed !== undefined && chunksOf(streamed).length > 0) || 'the streamed reply holds no events';
};
