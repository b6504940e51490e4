import { changeCallAt, changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const recoded = (from: BufferEncoding, to: BufferEncoding) => (signature: unknown) =>
  typeof signature === 'string' && !/^skip_|^context_/.test(signature)
    ? Buffer.from(signature, from).toString(to)
    : undefined;

export default fault({
  does: 'Writes signatures in the base64 of addresses and without padding, and reads them so.',
  breaks: ['gemini/thinking/signature-is-base64'],
  hear: (call) =>
    changeCallAt(call, '/contents/*/parts/*/thoughtSignature', (signature) =>
      typeof signature === 'string' ? (recoded('base64url', 'base64')(signature) ?? signature) : signature,
    ),
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/thoughtSignature', recoded('base64', 'base64url')),
});
