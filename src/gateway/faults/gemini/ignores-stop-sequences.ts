import { arrayOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear stopSequences.',
  breaks: [
    'gemini/generate-content/stop-sequence-ends-the-answer',
    'gemini/generate-content/text-holds-no-stop-sequence',
    'gemini/requests/wrong-type',
  ],
  hear: (call) =>
    changeCallAt(call, '/generationConfig/stopSequences', (stops) =>
      arrayOf(stops).length === 1 ? undefined : stops,
    ),
});
