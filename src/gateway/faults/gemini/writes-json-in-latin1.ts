import { wireOf } from '../../framing.ts';
import { fault } from '../../reply.ts';

const NOT_ASCII = /[^ -~\s]/;
const LAST_OF_LATIN1 = 0xff;

export default fault({
  does: 'Encodes the JSON of a whole answer in Latin-1 where the prompt is not ASCII.',
  breaks: ['contract/body', 'http/responses/json-is-utf8'],
  answer: (reply, { bodyText }) => {
    if (reply.kind !== 'json' || reply.status !== 200 || !NOT_ASCII.test(bodyText)) return reply;
    const codes = [...wireOf(reply)].map((sign) => sign.codePointAt(0) ?? 0);
    const body = Uint8Array.from(codes, (code) => (code > LAST_OF_LATIN1 ? 0x3f : code));
    return { kind: 'bytes', status: reply.status, headers: reply.headers, body };
  },
});
