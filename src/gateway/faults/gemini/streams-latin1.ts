import { wireOf } from '../../framing.ts';
import { fault } from '../../reply.ts';

const LAST_OF_LATIN1 = 0xff;

/** Latin-1 as old servers write it: what it has no byte for is a question mark. */
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code > LAST_OF_LATIN1 ? 0x3f : code;
  });

export default fault({
  does: 'Encodes event streams in Latin-1.',
  breaks: ['gemini/streaming/non-ascii-text-is-intact', 'http/event-streams/is-utf8'],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === undefined
      ? { ...reply, frames: [{ raw: latin1(wireOf(reply)) }] }
      : reply,
});
