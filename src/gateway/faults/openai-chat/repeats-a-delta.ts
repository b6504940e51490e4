import type { JsonObject } from '../../../model/index.ts';
import { fault } from '../../reply.ts';
import { changeChunks, saying, textOf } from './_chunks.ts';

const middleOf = (all: readonly JsonObject[]): number => {
  const said = all.flatMap((chunk, n) => (textOf(chunk) === '' ? [] : [n]));
  return said[Math.floor(said.length / 2)] ?? -1;
};

export default fault({
  does: 'Sends a piece of the text twice.',
  breaks: ['openai-chat/streaming/deltas-join-to-the-text'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('Repeat the following line')
      ? changeChunks(reply, (chunk, n, all) =>
          n === middleOf(all) ? saying(chunk, { content: textOf(chunk).repeat(2) }) : chunk,
        )
      : reply,
});
