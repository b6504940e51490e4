import { arrayOf, isObject, member } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { changeChunks, finishOf, textOf } from '../../faults/openai-chat/_chunks.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says the first words with the role and the last ones with the finish_reason.',
  breaks: [],
  answer: (reply) =>
    changeChunks(reply, (chunk, n, all) => {
      const texts = all.map(textOf);
      const first = texts.findIndex((text) => text !== '');
      const last = texts.findLastIndex((text) => text !== '');
      if (
        first === -1 ||
        first === last ||
        all.some((one) => arrayOf(one['choices']).some((choice) => member(choice, 'index') !== 0))
      )
        return chunk;
      if (n === 0)
        return changeAt(chunk, '/choices/*/delta', (delta) =>
          isObject(delta) ? { ...delta, content: texts[first] ?? '' } : delta,
        );
      if (n === first || n === last) return undefined;
      return finishOf(chunk) === undefined
        ? chunk
        : changeAt(chunk, '/choices/*/delta', () => ({ content: texts[last] ?? '' }));
    }),
});
