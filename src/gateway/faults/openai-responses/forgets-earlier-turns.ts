import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops previous_response_id.',
  breaks: [
    'openai-responses/state/lost-response-is-refused',
    'openai-responses/state/previous-response-is-named',
    'openai-responses/state/previous-response-is-remembered',
  ],
  hear: (call) => changeCallAt(call, '/previous_response_id', () => undefined),
});
