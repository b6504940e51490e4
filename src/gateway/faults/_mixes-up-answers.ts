import type { Pointer } from '../../model/index.ts';
import { changeReplyAt } from '../change.ts';
import type { Fault } from '../reply.ts';

// Which request gets whose answer.
const SWAPPED: Readonly<Record<string, string>> = {
  amaryllis: 'cormorant',
  cormorant: 'amaryllis',
};

/** Gives two requests the answers of each other, told by the text at the pointer. */
export const mixesUpAnswers =
  (at: Pointer): NonNullable<Fault['answer']> =>
  (reply) =>
    changeReplyAt(reply, at, (text) => (typeof text === 'string' ? (SWAPPED[text.trim()] ?? text) : text));
