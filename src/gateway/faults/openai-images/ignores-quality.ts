import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes as many pixels whatever quality asks.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/911',
  provider: 'antigravity',
  breaks: ['openai-images/generations/better-quality-has-more-pixels'],
  hear: (call) => changeCallAt(call, '/quality', (quality) => (quality === 'hd' ? 'standard' : quality)),
});
