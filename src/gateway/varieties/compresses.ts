import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { wireOf } from '../framing.ts';
import { fault } from '../reply.ts';

const CODINGS = {
  json: ['gzip', gzipSync],
  stream: ['br', brotliCompressSync],
  bytes: ['deflate', deflateSync],
} as const;

export default fault({
  does: 'Compresses every answer: bodies by gzip, streams by Brotli.',
  breaks: [],
  answer: (reply) => {
    if (reply.kind === 'silence') return reply;
    const [coding, compress] = CODINGS[reply.kind];
    const body = compress(wireOf(reply));
    const headers = { ...reply.headers, 'content-encoding': coding, vary: 'Accept-Encoding' };
    return { kind: 'bytes', status: reply.status, headers, body };
  },
});
