import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes no notice of max_output_tokens.',
  breaks: ['openai-responses/answers/output-limit-is-kept'],
  hear: (call) =>
    changeCallAt(call, '/max_output_tokens', (value) =>
      Number.isInteger(value) && Number(value) >= 16 ? undefined : value,
    ),
});
