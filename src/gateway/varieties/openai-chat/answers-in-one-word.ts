import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { isTalk, recounted, reworded } from './_answers.ts';

export default fault({
  does: 'Answers every prompt for text with one word and stop.',
  // A model need not do what it is asked; from outside that looks like a result that was lost.
  breaks: ['openai-chat/tools/result-reaches-the-answer'],
  answer: (reply) =>
    isTalk(reply)
      ? changeReplyAt(
          reworded(reply, () => 'Yes'),
          '/usage',
          (usage) => recounted(usage, 1),
        )
      : reply,
});
