import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Writes an image as the address of its data, as another dialect does.',
  breaks: ['gemini/image-generation/inline-data-is-base64'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/inlineData/data', (data) =>
      data === undefined ? undefined : `data:image/png;base64,${String(data)}`,
    ),
});
