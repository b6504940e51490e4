import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lets a smaller model answer, as modelVersion shows.',
  breaks: ['gemini/generate-content/model-version-is-the-requested-model'],
  answer: (reply) =>
    changeReplyAt(reply, '/modelVersion', (version) =>
      version === undefined ? version : 'gemini-2.5-flash-lite',
    ),
});
