import { arrayOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear stop_sequences.',
  breaks: [
    'anthropic/messages/stop-sequence-ends-the-answer',
    'anthropic/messages/text-holds-no-stop-sequence',
  ],
  hear: (call) =>
    changeCallAt(call, '/stop_sequences', (stops) =>
      arrayOf(stops).every((stop) => typeof stop === 'string') && Array.isArray(stops) ? undefined : stops,
    ),
});
