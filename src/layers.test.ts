import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each folder of `src/` may import, itself left out. A folder that is missing here fails. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  schema: ['model'],
  contract: ['model', 'schema'],
  plan: ['model', 'schema', 'contract'],
  probe: ['model', 'schema', 'contract'],
  judge: ['model', 'schema', 'contract'],
  report: ['model', 'schema'],
  suite: ['model', 'schema'],
  gateway: ['model', 'schema', 'contract'],
  run: ['model', 'schema', 'contract', 'plan', 'probe', 'judge', 'report', 'suite'],
  proof: ['model', 'schema', 'contract', 'plan', 'probe', 'judge', 'suite', 'run', 'gateway'],
  bench: ['model', 'schema', 'contract', 'plan', 'probe', 'judge', 'suite', 'run', 'gateway'],
  cli: [
    'model',
    'schema',
    'contract',
    'plan',
    'probe',
    'judge',
    'report',
    'suite',
    'run',
    'gateway',
    'proof',
  ],
};

const PURE = ['schema', 'judge', 'plan', 'report', 'model'];
const IMPURE =
  /^(node:(?!crypto$|buffer$|module$)|undici)|\b(Date\.now|new Date\(\)|performance\.now|Math\.random)\b/;
const CLIENTS = /^(undici|node:https?|node:net|node:tls|node:http2)$/;
const SERVERS = /^node:(http|net)$/;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .map((name) => join(folder, name));

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const folderOf = (file: string, imported: string): string =>
  relative(join(root, 'src'), resolve(root, dirname(file), imported)).split('/')[0] ?? '';

describe.each(folders)('src/%s', (folder) => {
  const files = filesIn(`src/${folder}`);

  it('has its row in the table', () => expect(Object.keys(MAY_IMPORT)).toContain(folder));

  it('imports only what lies below it', () => {
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])];
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.') && !/\?(raw|inline)$/.test(name) && !name.endsWith('.json'))
        .filter((name) => !allowed.includes(folderOf(file, name)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  // The gateway posts callbacks to loopback addresses, and the probe listens for them, with node:http both.
  it('opens client connections only in probe, and listens only in gateway', () => {
    const wrong = files.filter((file) =>
      importsOf(file).some(
        (name) =>
          CLIENTS.test(name) &&
          folder !== 'probe' &&
          folder !== 'bench' &&
          !(folder === 'gateway' && SERVERS.test(name)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(PURE)('src/%s', (folder) => {
  it('is pure: no clock, network, file or randomness', () => {
    const wrong = filesIn(`src/${folder}`).filter(
      (file) =>
        importsOf(file).some((name) => IMPURE.test(name)) ||
        IMPURE.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('suites', () => {
  it('import only the door and private files beside or above them', () => {
    const wrong = filesIn('suites').flatMap((file) =>
      importsOf(file)
        .filter((name) => name !== 'concordat/suite' && !/^\.{1,2}\/(\.\.\/)*_[\w-]+\.ts$/.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
