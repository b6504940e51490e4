import { parseJson } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Puts the namespace of its own tools before the name of a called function, and takes it off again.',
  see: 'https://github.com/fawney19/Aether/pull/831',
  breaks: [
    'gemini/function-calling/called-function-is-declared',
    'gemini/function-calling/only-allowed-functions-are-called',
  ],
  hear: (call) => ({
    ...call,
    body: parseJson(JSON.stringify(call.body ?? null).replaceAll('default_api:', '')),
  }),
  answer: (reply) =>
    changeReplyAt(
      reply,
      '/candidates/*/content/parts/*/functionCall/name',
      (name) => `default_api:${String(name)}`,
    ),
});
