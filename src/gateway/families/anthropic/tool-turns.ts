import type { JsonValue } from '../../../model/index.ts';
import { stringOf } from '../../../schema/read.ts';
import type { Refusal } from '../../refusal.ts';
import { invalid } from './errors.ts';
import type { Turn } from './request.ts';
import { ofType, turnsOf } from './request.ts';
import { isGenuineThought, thinks } from './thinking.ts';

const idsOf = (turn: Turn | undefined, type: string, name: string): readonly string[] =>
  ofType(turn?.blocks ?? [], type).flatMap((block) => stringOf(block[name]) ?? []);

const unexpected = (turn: Turn, before: Turn | undefined, n: number): Refusal | undefined => {
  const known = before?.role === 'assistant' ? idsOf(before, 'tool_use', 'id') : [];
  for (const [m, block] of turn.blocks.entries()) {
    const id = stringOf(block.tool_use_id);
    if (block.type === 'tool_result' && id !== undefined && !known.includes(id))
      return invalid(
        `messages.${n}.content.${m}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${id}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`,
      );
  }
  return undefined;
};

const unanswered = (turn: Turn, after: Turn | undefined, n: number): Refusal | undefined => {
  const answered = idsOf(after, 'tool_result', 'tool_use_id');
  const open = idsOf(turn, 'tool_use', 'id').filter((id) => !answered.includes(id));
  if (open.length === 0) return undefined;
  return invalid(
    `messages.${n}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${open.join(', ')}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`,
  );
};

/** Each result belongs to a call of the turn before, and each call is answered in the turn after (anthropic/tool-use#Handling results). */
export const checkToolTurns = (body: JsonValue | undefined): Refusal | undefined => {
  const turns = turnsOf(body);
  for (const [n, turn] of turns.entries()) {
    const refusal = unexpected(turn, turns[n - 1], n) ?? unanswered(turn, turns[n + 1], n);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

const THOUGHTS = ['thinking', 'redacted_thinking'];

const lacksThought = (turn: Turn, after: Turn | undefined): boolean => {
  const isCall = turn.role === 'assistant' && ofType(turn.blocks, 'tool_use').length > 0;
  const isOpen = ofType(after?.blocks ?? [], 'tool_result').length > 0;
  return isCall && isOpen && !THOUGHTS.includes(stringOf(turn.blocks[0]?.type) ?? '');
};

/**
 * Thinking that comes back is unchanged, and while the model thinks a call that is now answered begins with its
 * thinking (anthropic/extended-thinking#Preserving thinking blocks).
 */
export const checkThoughts = (body: JsonValue | undefined): Refusal | undefined => {
  const turns = turnsOf(body);
  for (const [n, { blocks }] of turns.entries()) {
    const changed = blocks.findIndex((block) => block.type === 'thinking' && !isGenuineThought(block));
    if (changed !== -1)
      return invalid(`messages.${n}.content.${changed}: Invalid \`signature\` in \`thinking\` block`);
  }
  const last = turns.findLastIndex(({ role }) => role === 'assistant');
  const turn = turns[last];
  if (turn === undefined || !thinks(body) || !lacksThought(turn, turns[last + 1])) return undefined;
  return invalid(
    `messages.${last}.content.0.type: Expected \`thinking\` or \`redacted_thinking\`, but found \`${stringOf(turn.blocks[0]?.type)}\`. When \`thinking\` is enabled, a final \`assistant\` message must start with a thinking block.`,
  );
};
