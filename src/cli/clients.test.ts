import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startPublishedGateway } from '../gateway/published.ts';
import { foldRun, readRunFile } from '../run/fold.ts';
import { builtProgram, call, emptyFolder, type Stop } from './built.ts';

const KEY = 'sk-client-run-0123456789';
const env = { CONCORDAT_API_KEY: KEY };
const home = emptyFolder();
let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;

beforeAll(async () => {
  builtProgram();
  // A user's project in which the clients are installed.
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(home, 'node_modules'));
  gateway = await startPublishedGateway('openai', { keys: [KEY] });
});
afterAll(async () => {
  await gateway.close();
  rmSync(home, { recursive: true });
});

const readRun = (folder: string) => {
  const file = join(folder, 'run.jsonl');
  return foldRun(readRunFile(readFileSync(file, 'utf8').split('\n'), file), file);
};

const run = (...more: readonly string[]) =>
  call(['run', '-p', 'openai', '-u', gateway.url, '-e', 'smoke', '--clients', ...more], { env, cwd: home });

describe.concurrent('concordat run --clients', () => {
  it('counts the calls of clients before it sends anything', async ({ expect }) => {
    const plain = await call(['run', '-p', 'openai', '-e', 'smoke', '--dry-run']);
    const dry = await run('--dry-run');
    const requestsIn = (text: string) => Number(/(\d+) requests/.exec(text)?.[1]);
    expect(dry.stdout).toContain('client/openai/embeddings.create');
    expect(requestsIn(dry.stdout)).toBe(requestsIn(plain.stdout) + 11);
    const most = String(requestsIn(plain.stdout));
    const tooMany = await run('--max-requests', most);
    expect(tooMany).toMatchObject({ code: 2, stdout: '' });
    expect(tooMany.stderr).toContain(`${requestsIn(dry.stdout)} requests, more than ${most}`);
    expect(tooMany.stderr).toContain('leave out --clients');
  });

  it('calls those that --rule names, says how to see it again, and judges the file as it was', async ({
    expect,
  }) => {
    const only = await run('-o', 'only', '--rule', 'client/openai');
    expect({ code: only.code, stderr: only.stderr }).toEqual({ code: 0, stderr: '' });
    expect(only.stdout).toMatch(/Client {5}openai [\d.]+: 11 of 11 calls work/);
    expect(only.stdout).toMatch(/Reproduce .* --rule client\/openai --clients\n/);
    const file = join(home, 'only', 'run.jsonl');
    const again = await call(['judge', file, '-o', join(home, 'again')]);
    expect(again.stdout).toMatch(/Client {5}openai [\d.]+: 11 of 11 calls work/);
    const others = await call(['judge', file, '-o', join(home, 'others'), '--rule', 'contract/*']);
    expect(others.stdout).not.toContain('Client ');
    const without = await run('-o', 'without', '--rule', 'http/**');
    expect(without.stdout).not.toContain('Client ');
    const explained = await call(['explain', 'client/openai']);
    expect(explained.stdout).toContain('embeddings.create');
  });

  it('says of a rule of theirs what it needs', async ({ expect }) => {
    const asked = ['run', '-p', 'openai', '-u', gateway.url, '--rule', 'client/openai'];
    const { code, stderr } = await call(asked, { env });
    expect(code).toBe(2);
    expect(stderr).toContain('rules of official clients are judged with --clients');
  });

  it('names a client that is half installed', async ({ expect }) => {
    const broken = emptyFolder();
    const place = join(broken, 'node_modules', 'openai');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'package.json'), '{"name":"openai","version":"9.9.9"}');
    const asked = ['run', '-p', 'openai', '-u', gateway.url, '--clients'];
    const { code, stderr } = await call(asked, { env, cwd: broken });
    rmSync(broken, { recursive: true });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^concordat: .*openai 9\.9\.9 cannot be loaded .*— install it again/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is ended by a signal while a client waits for an answer that never comes', async ({ expect }) => {
    let hangs = false;
    const server = createServer((request, response) => {
      request.resume();
      if (/^OpenAI/.test(request.headers['user-agent'] ?? '')) {
        hangs = true;
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': wait\n\n');
      } else response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an AddressInfo, not a pipe's name.
    const { port } = server.address() as AddressInfo;
    const started = async (stop: Stop): Promise<void> => {
      while (!hangs) await sleep(20);
      stop('SIGTERM');
    };
    const asked = ['run', '-p', 'openai', '-u', `http://127.0.0.1:${port}`, '-e', 'smoke', '--clients'];
    const ran = await call([...asked, '-o', 'signal'], { env, cwd: home, started });
    server.closeAllConnections();
    server.close();
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 130, stderr: '' });
    expect(readRun(join(home, 'signal')).summary.end).toBe('interrupted');
    expect(existsSync(join(home, 'signal', 'report.html'))).toBe(true);
  });
});
