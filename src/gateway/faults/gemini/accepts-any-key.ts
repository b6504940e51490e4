import { fault } from '../../reply.ts';

export default fault({
  does: 'Lets in whoever sends some key.',
  see: 'https://github.com/OWASP/Nettacker/issues/1729',
  breaks: ['gemini/authentication/wrong-key', 'gemini/authentication/key-comes-first'],
  hear: (call) =>
    call.credential === undefined ? call : { ...call, credential: { ...call.credential, known: true } },
});
