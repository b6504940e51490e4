import { type Evidence, succeeded } from 'concordat/suite';

/** Words of two, three and four bytes a sign; the last sign is four code points joined. */
export const WORDS = ['Zürich', 'naïve', '東京', 'Привет', 'ελληνικά', '🌍', '👩‍🚀'] as const;

/** The two steps of a scenario that asks the same unary and streamed. */
export const STEPS = ['unary', 'streamed'] as const;

/** `true` where both steps succeeded, else which did not. */
export const succeededTwice = ({ exchanges }: Evidence): true | string => {
  const failed = STEPS.find((step) => !succeeded(exchanges[step]));
  return failed === undefined || `the ${failed} request did not succeed`;
};
