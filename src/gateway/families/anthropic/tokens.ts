import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import { IMAGE_TOKENS, tokensIn } from '../../making/tokens.ts';
import { blocksOf } from './request.ts';

/** What a request costs before anything is said in it, and what each turn adds. */
const START_TOKENS = 4;
const TURN_TOKENS = 3;

/** Prompts shorter than this are not cached (anthropic/prompt-caching#Cache limitations). */
const LEAST_CACHED = 1024;

/** Tokens of a request's input: what was written to the cache, and the rest. */
export interface InputCost {
  readonly cached: number;
  readonly fresh: number;
}

/** A piece of the prompt, in the order in which prompts are cached. */
interface Piece {
  readonly tokens: number;
  readonly isMarked: boolean;
}

const isMarked = (value: JsonValue): boolean => isObject(member(value, 'cache_control'));

const withoutMark = (value: JsonValue): JsonValue => {
  if (!isObject(value)) return value;
  const { cache_control: _, signature: __, ...rest } = value;
  return rest;
};

const tokensOfBlock = (block: JsonObject): number => {
  if (block.type === 'image') return IMAGE_TOKENS;
  if (block.type === 'text') return tokensIn(stringOf(block.text) ?? '');
  if (block.type !== 'tool_result') return tokensIn(JSON.stringify(withoutMark(block)));
  const inner = blocksOf(block.content).reduce((sum, one) => sum + tokensOfBlock(one), 0);
  return tokensIn(stringOf(block.tool_use_id) ?? '') + inner;
};

const pieceOf = (block: JsonObject): Piece => ({ tokens: tokensOfBlock(block), isMarked: isMarked(block) });

const piecesIn = (body: JsonValue | undefined): readonly Piece[] => [
  { tokens: START_TOKENS, isMarked: false },
  ...arrayOf(member(body, 'tools')).map((tool) => ({
    tokens: tokensIn(JSON.stringify(withoutMark(tool))),
    isMarked: isMarked(tool),
  })),
  ...blocksOf(member(body, 'system')).map(pieceOf),
  ...arrayOf(member(body, 'messages')).flatMap((message) => [
    { tokens: TURN_TOKENS, isMarked: false },
    ...blocksOf(member(message, 'content')).map(pieceOf),
  ]),
];

const sum = (pieces: readonly Piece[]): number => pieces.reduce((all, { tokens }) => all + tokens, 0);

/** What the input of a request costs: tools, system prompt and messages. What is marked to be cached is, where it is long enough. */
export const inputCost = (body: JsonValue | undefined): InputCost => {
  const pieces = piecesIn(body);
  const marked = sum(pieces.slice(0, pieces.findLastIndex((piece) => piece.isMarked) + 1));
  const cached = marked >= LEAST_CACHED ? marked : 0;
  return { cached, fresh: sum(pieces) - cached };
};
