import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers without history where the previous response is lost.',
  breaks: ['openai-responses/state/lost-response-is-refused'],
  hear: (call) =>
    changeCallAt(call, '/previous_response_id', (id) => (/^resp_0+$/.test(String(id)) ? undefined : id)),
});
