import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes every image a PNG.',
  breaks: ['openai-images/generations/bytes-have-the-asked-format'],
  hear: (call) => changeCallAt(call, '/output_format', (format) => (format === 'jpeg' ? 'png' : format)),
});
