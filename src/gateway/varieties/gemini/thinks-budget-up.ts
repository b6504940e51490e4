import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { isProse, otherwise } from '../_answers.ts';

export default fault({
  does: 'Thinks until maxOutputTokens are used up and says nothing: MAX_TOKENS without a part.',
  breaks: [],
  answer: (reply, { bodyText }) => {
    if (!isProse(reply) || /budget"?: ?0/i.test(bodyText) || !/max_?output_?tokens/i.test(bodyText))
      return reply;
    const silent = otherwise(reply, 0, (one) => ({
      ...one,
      content: { role: 'model' },
      finishReason: 'MAX_TOKENS',
    }));
    return changeReplyAt(silent, '/usageMetadata', (usage) =>
      isObject(usage) && usage['thoughtsTokenCount'] === undefined
        ? { ...usage, thoughtsTokenCount: 13, totalTokenCount: Number(usage['totalTokenCount']) + 13 }
        : usage,
    );
  },
});
