import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Gives the key of the caller back in a debug header.',
  see: 'https://github.com/BerriAI/litellm/issues/24902',
  breaks: ['http/secrets/key-is-never-echoed'],
  answer: (reply, { credential }) =>
    credential?.known === true ? changeHeaders(reply, { 'x-debug-credential': credential.value }) : reply,
});
