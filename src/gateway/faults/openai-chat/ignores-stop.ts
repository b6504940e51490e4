import { arrayOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear stop.',
  breaks: [
    'openai-chat/completions/stop-sequence-ends-the-answer',
    'openai-chat/completions/text-holds-no-stop-sequence',
  ],
  hear: (call) =>
    changeCallAt(call, '/stop', (stop) =>
      typeof stop === 'string' || arrayOf(stop).length === 1 ? undefined : stop,
    ),
});
