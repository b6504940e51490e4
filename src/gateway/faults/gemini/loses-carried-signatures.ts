import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Loses the signatures of the history on the way to the model.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/3202',
  breaks: ['gemini/thinking/carried-signature-is-accepted', 'gemini/thinking/bypass-signature-is-accepted'],
  hear: (call) => changeCallAt(call, '/contents/*/parts/*/thoughtSignature', () => undefined),
});
