import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeFrames, fault } from '../../reply.ts';

const unthought = (usage: JsonValue | undefined): JsonValue | undefined => {
  if (!isObject(usage)) return usage;
  const { thoughtsTokenCount, ...rest } = usage;
  const total = (numberOf(rest['totalTokenCount']) ?? 0) - (numberOf(thoughtsTokenCount) ?? 0);
  return { ...rest, totalTokenCount: total };
};

const isThought = (part: JsonValue): boolean => isObject(part) && part['thought'] === true;

export default fault({
  does: 'Never thinks: no thoughts, no tokens for them, also where thoughts were asked for.',
  breaks: [],
  answer: (reply) => {
    const spoken = changeReplyAt(reply, '/candidates/*/content/parts', (parts) =>
      parts === undefined ? parts : arrayOf(parts).filter((part) => !isThought(part)),
    );
    const counted = changeReplyAt(spoken, '/usageMetadata', unthought);
    return changeFrames(counted, (frames) =>
      frames.filter((frame) => !('data' in frame) || !JSON.stringify(frame.data).includes('"parts":[]')),
    );
  },
});
