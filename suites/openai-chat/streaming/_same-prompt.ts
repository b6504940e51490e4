import { type Evidence, replyOf } from 'concordat/suite';
import { type STEPS, succeededTwice, WORDS } from '../../_same-prompt.ts';
import { answersOf } from '../_answer.ts';
import { chunksOf } from '../_reply.ts';

/** Numbers that any model counts without fault. */
export const NUMBERS: readonly string[] = Array.from({ length: 30 }, (_, n) => String(n + 1));

/** What the model is asked to say, in words of many scripts and in numbers. */
export const LINE = [...WORDS, ...NUMBERS].join(' ');

/** Asks for the line and nothing else. */
export const SAME_PROMPT = {
  model: '',
  messages: [{ role: 'user', content: `Repeat the following line exactly and write nothing else: ${LINE}` }],
};

/** `true` where both steps succeeded and can be read, else what is not so. */
export const bothSucceeded = (evidence: Evidence): true | string => {
  const both = succeededTwice(evidence);
  if (both !== true) return both;
  const { unary, streamed } = evidence.exchanges;
  if (unary === undefined || replyOf(unary) === undefined) return 'the unary reply is no JSON';
  return (streamed !== undefined && chunksOf(streamed).length > 0) || 'the streamed reply holds no chunk';
};

/** What the first choice of a step said. */
export const saidBy = ({ exchanges }: Evidence, step: (typeof STEPS)[number]): string => {
  const exchange = exchanges[step];
  return exchange === undefined ? '' : (answersOf(exchange)[0]?.text ?? '');
};
