import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Contract, Provider } from '../model/index.ts';
import { createAnswerer } from './answer.ts';
import { familyOf } from './family.ts';
import { readForm } from './form.ts';
import { hear, MAX_BODY_BYTES, rerouted } from './hear.ts';
import type { Fault, Reply } from './reply.ts';
import { send } from './send.ts';
import { mediumAt } from './tasks/media.ts';

/** What a gateway serves, to whom, and how it is wrong. */
export interface GatewayOptions {
  readonly provider: Provider;
  readonly contracts: readonly Contract[];
  /** Keys that are let in. */
  readonly keys: readonly string[];
  readonly fault?: Fault;
  /** Wait before each answer, and before each frame of a stream. */
  readonly latencyMs?: number;
  /** How long each state of a task lasts; default 1500. */
  readonly taskStepMs?: number;
  /** Default 0: a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
}

/** Longer than a client's pause between two requests, so that no kept connection closes under a request. */
const KEEP_ALIVE_MS = 120_000;

/** The body, undefined where it is longer than the gateway reads. */
const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    // An IncomingMessage without an encoding yields Buffers.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const tooLarge = (): Reply =>
  familyOf(undefined).refuse({
    status: 413,
    word: 'INVALID_ARGUMENT',
    message: `Request payload size exceeds the limit: ${MAX_BODY_BYTES} bytes.`,
  });

/** What speaks no HTTP is told so in the error envelope, and the connection ends. */
const onClientError = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const message = status === 431 ? 'The request headers are too large.' : 'The request is not HTTP.';
  const body = JSON.stringify({ error: { code: status, message, status: 'INVALID_ARGUMENT' } });
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\ncontent-type: application/json; charset=UTF-8\r\n` +
      `content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
};

/** Starts the reference gateway. `url` has no prefix and no trailing slash; `close` ends all connections. */
export const startGateway = async (
  options: GatewayOptions,
): Promise<{ url: string; close(): Promise<void> }> => {
  const { fault, latencyMs = 0, port = 0, host = '127.0.0.1' } = options;
  const answer = createAnswerer(options, fault?.post);
  let serial = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    if (body === undefined) return send(tooLarge(), response);
    const medium = mediumAt(request.url ?? '');
    if (medium !== undefined) return send(fault?.asset?.(medium) ?? medium, response, latencyMs);
    const form = await readForm(request.headers['content-type'], body);
    const said = hear(request, body.toString('utf8'), options, form);
    const call = rerouted(fault?.hear?.(said) ?? said, said, options);
    serial += 1;
    const right = answer(call, serial);
    await send(fault?.answer?.(right, call) ?? right, response, latencyMs);
  };

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, noDelay: true }, (request, response) => {
    // A client that went away, or a fault that cannot be sent: nothing is left to say on this connection.
    serve(request, response).catch(() => response.destroy());
  });
  server.on('clientError', onClientError);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server that listens on a port has an AddressInfo, not a pipe's name.
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
