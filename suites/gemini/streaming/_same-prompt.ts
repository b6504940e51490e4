import { type Evidence, succeeded } from 'concordat/suite';

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

/** `true` where both steps succeeded, else which did not. */
export const bothSucceeded = ({ exchanges }: Evidence): true | string => {
  const failed = STEPS.find((step) => !succeeded(exchanges[step]));
  return failed === undefined || `the ${failed} request did not succeed`;
};
