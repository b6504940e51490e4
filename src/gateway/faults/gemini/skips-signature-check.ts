import { isObject, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Writes the value that switches the check off into every function call of the history.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/3315',
  breaks: ['gemini/thinking/changed-signature-is-refused', 'gemini/thinking/missing-signature-is-refused'],
  hear: (call) =>
    changeCallAt(call, '/contents/*/parts/*', (part) =>
      isObject(part) && isObject(member(part, 'functionCall'))
        ? { ...part, thoughtSignature: 'skip_thought_signature_validator' }
        : part,
    ),
});
