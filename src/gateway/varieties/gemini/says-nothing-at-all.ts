import { fault } from '../../reply.ts';
import { isProse, otherwise } from '../_answers.ts';

export default fault({
  does: 'Ends with STOP and without a part, as models do at times: nothing said, nothing counted.',
  breaks: [
    // recorded/gemini#18 of 4247 candidates: it happens, and it is worth a line.
    'gemini/generate-content/stop-has-content',
  ],
  answer: (reply) =>
    isProse(reply)
      ? otherwise(reply, 0, (one) => ({ ...one, content: { role: 'model' }, finishReason: 'STOP' }))
      : reply,
});
