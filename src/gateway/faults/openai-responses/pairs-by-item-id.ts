import { invalid, refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';
import { holdsItem } from './_events.ts';

export default fault({
  does: 'Looks for the call of a result by the id of its item.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/5692',
  breaks: ['openai-responses/function-calling/result-is-accepted'],
  answer: (reply, { body }) =>
    holdsItem(body, 'function_call') && holdsItem(body, 'function_call_output')
      ? refuse(invalid('function_response.id does not match function_call.id.', 'input'))
      : reply,
});
