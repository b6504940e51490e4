import { brotliCompressSync, gzipSync } from 'node:zlib';
import { frameOf, wireOf } from '../../framing.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Compresses every answer: bodies by Brotli, streams by gzip, each event a member of its own.',
  breaks: [],
  answer: (reply) => {
    if (reply.kind === 'silence') return reply;
    const coding = reply.kind === 'stream' ? 'gzip' : 'br';
    const headers = { ...reply.headers, 'content-encoding': coding, vary: 'Accept-Encoding' };
    if (reply.kind !== 'stream')
      return { kind: 'bytes', status: reply.status, headers, body: brotliCompressSync(wireOf(reply)) };
    const frames = reply.frames.map(({ pauseMs = 0, ...frame }, n) => ({
      raw: gzipSync(frameOf(reply, frame, n)),
      pauseMs,
    }));
    return { ...reply, headers, frames };
  },
});
