import { member, stringOf } from 'concordat/suite';
import type { LongAnswer } from '../../_long-answer.ts';
import { typedEventsOf } from '../_message.ts';
import { textOf } from '../_reply.ts';

/** How the dialect streams a long answer. */
export const LONG_ANSWER: LongAnswer = {
  spokenIn: (exchange) =>
    typedEventsOf(exchange)
      .filter(({ value }) => (stringOf(member(member(value, 'delta'), 'text')) ?? '') !== '')
      .map(({ at }) => at),
  textOf,
};
