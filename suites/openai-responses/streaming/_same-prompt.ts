import { type Evidence, succeeded } from 'concordat/suite';
import { answerOf } from '../_reply.ts';

/** `true` where both steps of the scenario gave a whole response, else what is not so. */
export const bothAnswered = ({ exchanges: { unary, streamed } }: Evidence): true | string => {
  if (!succeeded(unary) || answerOf(unary) === undefined) return 'the unary request did not succeed';
  return (
    (succeeded(streamed) && answerOf(streamed) !== undefined) || 'the streamed request gave no whole response'
  );
};
