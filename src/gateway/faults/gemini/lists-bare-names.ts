import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists models without the `models/` before their names.',
  see: 'https://github.com/QuantumNous/new-api/issues/3365',
  breaks: ['gemini/models/get-agrees-with-list', 'gemini/models/names-begin-with-models'],
  answer: (reply) => changeReplyAt(reply, '/models/*/name', (name) => String(name).replace('models/', '')),
});
