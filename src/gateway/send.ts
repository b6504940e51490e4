import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { cutInsideCharacter, frameOf } from './framing.ts';
import type { Reply } from './reply.ts';

/** Gives what was written before a cut the time to leave. */
const BEFORE_CUT_MS = 5;

const write = async (response: ServerResponse, bytes: string | Uint8Array): Promise<void> => {
  if (response.destroyed || response.write(bytes)) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  // Whichever comes first; the loser is called off so that no listener is left behind.
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).catch(
    () => undefined,
  );
  waiting.abort();
};

const finish = async (response: ServerResponse, cut: boolean): Promise<void> => {
  if (!cut) {
    response.end();
    return;
  }
  await setTimeout(BEFORE_CUT_MS);
  response.socket?.resetAndDestroy();
};

const sendStream = async (
  reply: Extract<Reply, { kind: 'stream' }>,
  response: ServerResponse,
  latencyMs: number,
): Promise<void> => {
  response.writeHead(reply.status, reply.headers);
  response.flushHeaders();
  for (const [n, frame] of reply.frames.entries()) {
    const pauseMs = (frame.pauseMs ?? 0) + latencyMs;
    if (pauseMs > 0) await setTimeout(pauseMs);
    if (response.destroyed) return;
    const pieces = cutInsideCharacter(Buffer.from(frameOf(reply, frame, n)));
    for (const [m, piece] of pieces.entries()) {
      if (m > 0) await setImmediate();
      await write(response, piece);
    }
  }
  await finish(response, reply.cut === true);
};

/** Sends a reply as it stands; a stream frame by frame, each in a packet of its own. `latencyMs` comes before each. */
export const send = async (reply: Reply, response: ServerResponse, latencyMs = 0): Promise<void> => {
  if (reply.kind === 'silence') return;
  if (reply.kind === 'stream') return sendStream(reply, response, latencyMs);
  if (latencyMs > 0) await setTimeout(latencyMs);
  const body = Buffer.from(reply.kind === 'json' ? JSON.stringify(reply.body) : reply.body);
  const cut = reply.kind === 'bytes' && reply.cut === true;
  const length = cut || 'content-length' in reply.headers ? {} : { 'content-length': String(body.length) };
  response.writeHead(reply.status, { ...length, ...reply.headers });
  await write(response, body);
  await finish(response, cut);
};
