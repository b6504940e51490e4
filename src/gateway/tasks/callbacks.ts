import { request } from 'node:http';
import type { JsonValue } from '../../model/index.ts';
import { stringOf, valueAt } from '../../schema/read.ts';
import type { KeptTask } from './kept-tasks.ts';
import { standingOf } from './kept-tasks.ts';

const DEADLINE_MS = 15_000;
const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])$/;

/**
 * Posts JSON to an address of this machine; to any other it posts nothing. Whatever becomes of it changes nothing here; it
 * resolves when that is known.
 */
const post = async (address: string, body: JsonValue): Promise<void> => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' || !LOOPBACK.test(url.hostname)) return;
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  const sent = request(url, { method: 'POST', headers, timeout: DEADLINE_MS, agent: false }, (reply) =>
    reply.resume(),
  );
  sent.on('error', () => {}).on('timeout', () => sent.destroy());
  sent.on('socket', (socket) => socket.unref());
  sent.end(text);
  await new Promise((resolve) => sent.on('response', resolve).on('close', resolve));
};

/** The stages that a task is told of, each with the time at which it is reached: the last with its end. */
const stagesOf = ({
  lifecycle: { callback, pending },
  stepMs,
  fails,
}: KeptTask): readonly (readonly [string, number])[] => {
  const { stages = [], failure = [] } = callback ?? {};
  const endMs = pending.length * stepMs;
  if (fails) return [[failure[0] ?? '', endMs]];
  return stages.map((stage, n) => [stage, endMs - (stages.length - 1 - n) * stepMs]);
};

const passed = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms)).unref();
  });

/** Calls back about a task as it goes on; `bodyOf` says what is posted at each stage, undefined for nothing. */
export const callBack = (
  task: KeptTask,
  bodyOf: (stage: string, atMs: number) => JsonValue | undefined,
): void => {
  const { callback } = task.lifecycle;
  const address = callback && stringOf(valueAt(task.request, callback.ask));
  if (address === undefined) return;
  // One after the other: two calls at once may be heard in any order.
  const tellAll = async (): Promise<void> => {
    for (const [stage, afterMs] of stagesOf(task)) {
      // One millisecond later than the query tells it, so that both agree.
      await passed(task.startedMs + afterMs + 1 - Date.now());
      const body = bodyOf(stage, Date.now());
      if (body !== undefined) await post(address, body);
    }
  };
  void tellAll();
};

/** True where a task has come to an end. */
export const hasEnded = (task: KeptTask): boolean => standingOf(task, Date.now()).ended !== undefined;
