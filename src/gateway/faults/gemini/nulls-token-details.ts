import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Writes null where it counts the tokens of a prompt by modality.',
  breaks: ['gemini/usage/details-are-lists'],
  answer: (reply) =>
    changeReplyAt(reply, '/usageMetadata/promptTokensDetails', (details) =>
      details === undefined ? details : null,
    ),
});
