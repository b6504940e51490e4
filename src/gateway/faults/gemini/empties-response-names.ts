import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Hands the response of a function on without its name, so that the upstream refuses it.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/2104',
  breaks: [
    'gemini/function-calling/response-is-accepted',
    'gemini/function-calling/parallel-calls-are-answered',
    'gemini/thinking/carried-signature-is-accepted',
    'gemini/thinking/bypass-signature-is-accepted',
    'gemini/thinking/missing-signature-is-refused',
    'gemini/requests/function-role',
  ],
  answer: (reply, { bodyText }) =>
    bodyText.includes('"functionResponse"')
      ? refuse({
          status: 400,
          message: 'GenerateContentRequest.contents.parts.function_response.name: Name cannot be empty.',
        })
      : reply,
});
