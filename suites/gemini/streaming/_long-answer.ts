import type { LongAnswer } from '../../_long-answer.ts';
import { textOf } from '../_reply.ts';
import { candidatesIn, chunksOf, saidIn } from './_stream.ts';

/** How the dialect streams a long answer. */
export const LONG_ANSWER: LongAnswer = {
  spokenIn: (exchange) =>
    chunksOf(exchange)
      .filter((chunk) => candidatesIn(chunk).some((one) => saidIn(one) !== ''))
      .map(({ at }) => at),
  textOf,
};
