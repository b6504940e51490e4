import type { JsonObject } from '../../../model/index.ts';
import { fault } from '../../reply.ts';
import { changeChunks, textOf } from './_chunks.ts';

const middleOf = (all: readonly JsonObject[]): number => {
  const said = all.flatMap((chunk, n) => (textOf(chunk) === '' ? [] : [n]));
  return said[Math.floor(said.length / 2)] ?? -1;
};

export default fault({
  does: 'Loses a piece of the text in the middle of a stream.',
  breaks: ['openai-chat/streaming/deltas-join-to-the-text'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('Repeat the following line')
      ? changeChunks(reply, (chunk, n, all) => (n === middleOf(all) ? undefined : chunk))
      : reply,
});
