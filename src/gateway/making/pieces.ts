import { randomFrom, seedOf } from '../seeded.ts';

const SHORTEST_PIECE = 20;
const LONGEST_PIECE = 100;

/** A text cut into the pieces that a stream sends, at least two where it has two signs; one empty piece for no text. */
export const piecesOf = (text: string): readonly string[] => {
  const random = randomFrom(seedOf(text));
  const signs = [...text];
  // At least two, so that even a short answer comes in more than one piece.
  const longest = Math.min(LONGEST_PIECE, Math.ceil(signs.length / 2));
  const pieces: string[] = [];
  for (let start = 0; start < signs.length; ) {
    const length = Math.min(
      SHORTEST_PIECE + Math.floor(random() * (LONGEST_PIECE - SHORTEST_PIECE)),
      longest,
    );
    pieces.push(signs.slice(start, start + length).join(''));
    start += length;
  }
  return pieces.length === 0 ? [''] : pieces;
};
