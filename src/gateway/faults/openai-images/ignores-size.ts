import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes every image in the same size.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1819',
  breaks: ['openai-images/generations/size-is-as-asked'],
  hear: (call) => changeCallAt(call, '/size', (size) => (size === '1024x1024' ? '1536x1024' : size)),
});
