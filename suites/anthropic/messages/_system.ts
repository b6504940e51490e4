import type { Exchange } from 'concordat/suite';
import { textOf } from '../_reply.ts';

/** The two ways to write a system prompt; steps of the scenario. */
export const WAYS = ['text', 'blocks'] as const;

/** True where an answer begins as its system prompt has it. */
export const obeys = (exchange: Exchange | undefined): boolean => /periwinkle/i.test(textOf(exchange));
