import { wireOf } from '../framing.ts';
import { fault } from '../reply.ts';

const LAST_OF_LATIN1 = 0xff;

export default fault({
  does: 'Encodes the JSON of a whole answer in Latin-1 where that has all its signs.',
  breaks: [],
  answer: (reply) => {
    if (reply.kind !== 'json' || reply.status !== 200) return reply;
    const codes = [...wireOf(reply)].map((sign) => sign.codePointAt(0) ?? 0);
    if (codes.some((code) => code > LAST_OF_LATIN1)) return reply;
    const { status, headers } = reply;
    return { kind: 'bytes', status, headers, body: Uint8Array.from(codes) };
  },
});
