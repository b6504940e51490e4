import { member } from 'concordat/suite';
import type { LongAnswer } from '../../_long-answer.ts';
import { listIn } from '../../_placed.ts';
import { answerOf, textOf } from '../_answer.ts';
import { chunksOf, saidIn } from '../_reply.ts';

const TEXTS = ['content', 'reasoning_content', 'reasoning'];

/** How the dialect streams a long answer, the reasoning before it included. */
export const LONG_ANSWER: LongAnswer = {
  spokenIn: (exchange) =>
    chunksOf(exchange)
      .filter((chunk) =>
        listIn(chunk, 'choices').some((choice) =>
          TEXTS.some((name) => textOf(member(saidIn(choice).value, name)) !== ''),
        ),
      )
      .map(({ at }) => at),
  textOf: (exchange) => answerOf(exchange)?.text ?? '',
};
