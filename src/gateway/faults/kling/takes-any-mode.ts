import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes std for a mode that it does not know.',
  breaks: ['kling/videos/mode-is-std-or-pro'],
  hear: (call) =>
    changeCallAt(call, '/mode', (mode) => (typeof mode === 'string' && mode !== 'pro' ? 'std' : mode)),
});
