import { type Exchange, type JsonValue, member, stringOf } from 'concordat/suite';
import type { Block } from '../_message.ts';
import { blocksOf, joined } from '../_reply.ts';

/** The blocks that hold what a model thought, shown or not. */
export const THOUGHTS: readonly string[] = ['thinking', 'redacted_thinking'];

/** Whether a request asks for thinking: `enabled`, `adaptive`, `disabled`, or nothing. */
export const askedIn = (request: JsonValue | undefined): string | undefined =>
  stringOf(member(member(request, 'thinking'), 'type'));

/** The thinking blocks of an answer. */
export const thoughtsOf = (exchange: Exchange | undefined): readonly Block[] =>
  blocksOf(exchange).filter(({ type }) => THOUGHTS.includes(type));

/** What a thinking block shows; empty where the thoughts are omitted. */
export const thoughtIn = (block: Block): string => joined(block, 'thinking', 'thinking_delta');

/** The signature of a thinking block, whole or streamed. */
export const signatureIn = (block: Block): string => joined(block, 'signature', 'signature_delta');
