import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers with the key of its operator where the caller sends none.',
  see: 'https://github.com/Pilan-AI/mnemo/issues/5',
  breaks: ['gemini/authentication/no-key', 'gemini/authentication/key-comes-first'],
  hear: (call) => ({
    ...call,
    credential: call.credential ?? { scheme: 'x-goog-api-key', value: 'operator', known: true },
  }),
});
