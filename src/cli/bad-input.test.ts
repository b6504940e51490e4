import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { builtProgram, call, emptyFolder } from './built.ts';

const home = emptyFolder();
const NOWHERE = 'http://127.0.0.1:1';
const KEY = { CONCORDAT_API_KEY: 'sk-bad-input-0123456789' };

/** A row: what is wrong, what is called, and the one line that it must say. */
type Row = readonly [what: string, args: readonly string[], line: RegExp];

const RUN = ['run', '-p', 'google', '-u', NOWHERE, '-o', join(home, 'never')];

const COMMAND_LINE: readonly Row[] = [
  ['unknown command', ['rnu'], /unknown command 'rnu' — did you mean run\?/i],
  ['unknown flag', ['run', '--provder', 'x'], /unknown option '--provder' — did you mean --provider\?/],
  [
    'unknown provider',
    ['run', '-p', 'mixrout', '-u', NOWHERE],
    /unknown provider "mixrout" — did you mean "mixroute"\?/,
  ],
  [
    'unknown family',
    [...RUN, '-f', 'gemni'],
    /--family: google does not serve "gemni" — did you mean "gemini"\?/,
  ],
  [
    'unknown rule',
    [...RUN, '-r', 'gemini/usage/usage-sum'],
    /--rule: no rule matches .* the nearest is "gemini\/usage\/usage-sums"/,
  ],
  ['rule without its folder', [...RUN, '-r', 'usage-sums'], /the nearest is "gemini\/usage\/usage-sums"/],
  [
    'rule pattern that names nothing',
    [...RUN, '-r', 'gemini/usages/*'],
    /--rule: no rule matches "gemini\/usages\/\*" — the nearest is/,
  ],
  [
    'unknown report',
    [...RUN, '--report', 'htm'],
    /--report: "htm" is no report format — did you mean "html"\?/,
  ],
  [
    'unknown effort',
    [...RUN, '-e', 'smok'],
    /argument 'smok' is invalid\. Allowed choices are smoke, standard, full/,
  ],
  [
    'unknown model role',
    [...RUN, '--model', 'txt=a'],
    /--model: "txt=a" names no role — did you mean "text"\?/,
  ],
  ['model without a name', [...RUN, '--model', 'text='], /--model: "text=" names no model/],
  ['no number', [...RUN, '--seed', 'one'], /argument 'one' is invalid\. Give a whole number/],
  ['nobody at work', [...RUN, '--concurrency', '0'], /argument '0' is invalid\. Give a whole number from 1/],
  ['nothing in a list', [...RUN, '-f', ','], /argument ',' is invalid\. It names nothing/],
  [
    'base URL without a scheme',
    ['run', '-p', 'google', '-u', 'gateway.example'],
    /--base-url: "gateway\.example" is no http address/,
  ],
  [
    'base URL of a file',
    ['run', '-p', 'google', '-u', 'file:///etc/passwd'],
    /--base-url: .* is no http address/,
  ],
  [
    'base URL with a password',
    ['run', '-p', 'google', '-u', 'http://me:pw@h.example'],
    /baseUrl: .* user name or password/,
  ],
  ['no base URL', ['run', '-p', 'google'], /--base-url: no base URL is given — give --base-url/],
  [
    'no provider',
    ['run', '-u', NOWHERE],
    /--provider: no provider is given — name one: anthropic, antigravity, anyint, google, mixroute, openai/,
  ],
  [
    'unknown fault',
    ['gateway', '--fault', 'gemini/add-done'],
    /--fault: there is no fault "gemini\/add-done" — the nearest is "gemini\/adds-done"/,
  ],
  [
    'unknown fault to prove',
    ['proof', '--fault', 'gemini/add-done'],
    /--fault: no fault matches "gemini\/add-done" — the nearest is "gemini\/adds-done"/,
  ],
  [
    'port that is none',
    ['gateway', '--port', '99999'],
    /argument '99999' is invalid\. Give a whole number from 0 to 65535/,
  ],
  [
    'unknown rule to explain',
    ['explain', 'usage-sum'],
    /there is no rule "usage-sum" — the nearest is "gemini\/usage\/usage-sums"/,
  ],
  [
    'key file that is not there',
    [...RUN, '--key-file', 'nowhere.txt'],
    /nowhere\.txt: the key file cannot be read/,
  ],
  [
    'folder that cannot be made',
    ['run', '-p', 'google', '-u', NOWHERE, '-o', '/dev/null/x'],
    /\/dev\/null\/x.*: it cannot be written .* give another folder with --out/,
  ],
  ['specs that are not there', [...RUN, '--specs', 'nowhere'], /nowhere: the folder cannot be read/],
  ['file that is not there', ['judge', '-p', 'google', 'nowhere.har'], /nowhere\.har: it cannot be read/],
  ['directory instead of a file', ['judge', '-p', 'google', '/tmp'], /\/tmp: it cannot be read \(EISDIR/],
];

const target = (rest: string): string =>
  `targets:\n  - name: staging\n    provider: google\n    baseUrl: ${NOWHERE}\n${rest}`;

/** Config files: what is wrong, the text, the line. */
const CONFIGS: readonly (readonly [what: string, text: string, line: RegExp, args?: readonly string[]])[] = [
  ['broken YAML', 'targets:\n  - name: "staging\n', /c\.yaml:\d+:\d+: not valid YAML/],
  ['nothing in it', '', /c\.yaml:1:1: null stands here — write an object with targets/],
  ['no targets', 'targets: []\n', /c\.yaml:1:1: \[\] stands here — write a list of at least 1/],
  ['unknown key at the top', 'target: []\n', /c\.yaml:1:1: unknown key "target" — did you mean "targets"\?/],
  [
    'unknown key of a target',
    target('    baseURl: x\n'),
    /c\.yaml:5:5: unknown key "baseURl" — did you mean "baseUrl"\?/,
  ],
  [
    'unknown limit',
    target('    limits: { concurency: 2 }\n'),
    /c\.yaml:5:15: unknown key "concurency" — did you mean "concurrency"\?/,
  ],
  [
    'limit of zero',
    target('    limits: { concurrency: 0 }\n'),
    /c\.yaml:5:15: 0 stands here — write a whole number from 1/,
  ],
  [
    'families that are no list',
    target('    families: gemini\n'),
    /c\.yaml:5:5: "gemini" stands here — write a list/,
  ],
  [
    'unknown family',
    target('    families: [gemini, gemni]\n'),
    /c\.yaml:5:24: google does not serve "gemni" — did you mean "gemini"\?/,
  ],
  [
    'unknown capability',
    target('    capabilities: [tols]\n'),
    /c\.yaml:5:20: unknown capability "tols" — did you mean "tools"\?/,
  ],
  [
    'unknown model role',
    target('    models: { txt: a }\n'),
    /c\.yaml:5:15: unknown key "txt" — did you mean "text"\?/,
  ],
  ['header that is no text', target('    headers: { X-N: 1 }\n'), /c\.yaml:5:16: 1 stands here — write text/],
  [
    'header from nowhere',
    target('    headers: { X-T: "$' + '{CONCORDAT_NOT_SET}" }\n'),
    /c\.yaml:5:16: the environment variable CONCORDAT_NOT_SET is not set/,
  ],
  [
    'base URL that is none',
    'targets:\n  - name: a\n    baseUrl: gateway.example\n',
    /c\.yaml:3:5: "gateway\.example" stands here — write an address/,
  ],
  ['no name', 'targets:\n  - provider: google\n', /c\.yaml:2:5: "name" is missing — add "name"/],
  ['one name twice', `${target('')}  - name: staging\n`, /c\.yaml:5:5: a second target is named "staging"/],
  [
    'unknown provider',
    'targets:\n  - name: a\n    provider: gogle\n',
    /c\.yaml:3:5: unknown provider "gogle" — did you mean "google"\?/,
  ],
  [
    'unknown target',
    target(''),
    /c\.yaml:\/targets: there is no target "stagin" — did you mean "staging"\?/,
    ['-t', 'stagin'],
  ],
  [
    'a choice that nobody made',
    `${target('')}  - name: production\n`,
    /c\.yaml: it holds 2 targets — name one with --target: staging, production/,
  ],
];

/** Files to judge. */
const JUDGED: readonly (readonly [what: string, name: string, text: string, line: RegExp])[] = [
  ['empty file', 'empty.har', '', /empty\.har: it is empty/],
  [
    'broken HAR',
    'broken.har',
    '{"log": {"version": "1.2", "entries": [',
    /broken\.har:\/log: this is no HAR file/,
  ],
  [
    'HAR of a wrong version',
    'version.har',
    '{"log":{"version":"2.0","entries":[]}}',
    /version\.har:\/log: HAR version 2\.0 is unknown/,
  ],
  ['JSON that is no HAR', 'other.json', '{"hello": 1}', /other\.json:\/log: this is no HAR file/],
  [
    'run file of another format',
    'format.jsonl',
    '{"record":"target","format":2}\n',
    /format\.jsonl:1: run file format 2 is unknown/,
  ],
  [
    'run file without its head',
    'headless.jsonl',
    '{"record":"verdict","verdict":{"rule":"a","outcome":"pass","level":"must"}}\n',
    /headless\.jsonl:1: the first record is not a target/,
  ],
  [
    'run file with a hole',
    'hole.jsonl',
    '{"record":"case","case":{\n{"record":"summary"}\n',
    /hole\.jsonl:1: this line is not JSON/,
  ],
  [
    'run file with a stranger',
    'stranger.jsonl',
    '{"record":"wish"}\n',
    /stranger\.jsonl:1: this line is no record of a run/,
  ],
  [
    'record without its members',
    'bare.jsonl',
    '{"record":"verdict"}\n',
    /bare\.jsonl:1: this verdict record has no verdict\/rule/,
  ],
];

const write = (name: string, text: string): string => {
  const path = join(home, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};

/** One line, the expected one, and exit 2. */
const refused = async (args: readonly string[], cwd = home) => {
  const { code, stdout, stderr } = await call(args, { env: KEY, cwd });
  return { code, stdout, lines: stderr.trimEnd().split('\n').length, line: stderr };
};

beforeAll(() => void builtProgram());
afterAll(() => rmSync(home, { recursive: true }));

describe.concurrent('what cannot be used is refused in one line with exit 2', () => {
  it.for(COMMAND_LINE)('command line: %s', async ([, args, line], { expect }) => {
    expect(await refused(args)).toEqual({ code: 2, stdout: '', lines: 1, line: expect.stringMatching(line) });
  });

  it.for(CONFIGS)('config: %s', async ([what, text, line, args = []], { expect }) => {
    const config = write(join(`config-${what}`, 'c.yaml'), text);
    const said = await refused(['run', '-c', config, ...args]);
    expect(said).toEqual({ code: 2, stdout: '', lines: 1, line: expect.stringMatching(line) });
  });

  it.for(JUDGED)('judge: %s', async ([, name, text, line], { expect }) => {
    const said = await refused(['judge', write(name, text), '-p', 'google', '-o', join(home, 'never')]);
    expect(said).toEqual({ code: 2, stdout: '', lines: 1, line: expect.stringMatching(line) });
  });

  it('a missing key names its variable', async ({ expect }) => {
    const plain = await call(RUN);
    expect({ code: plain.code, line: plain.stderr }).toEqual({
      code: 2,
      line: 'concordat: environment:CONCORDAT_API_KEY: there is no key — export CONCORDAT_API_KEY=…, or name another variable with --key-env\n',
    });
    const named = await call([...RUN, '--key-env', 'MY_KEY'], { env: { MY_KEY: '' } });
    expect({ code: named.code, line: named.stderr }).toEqual({
      code: 2,
      line: expect.stringContaining('environment:MY_KEY: there is no key'),
    });
  });
});

const OWN = 'provider: mine\nextends: mixroute\ntitle: Mine\n';

/** Folders of specs: what is wrong, which file is changed and how, the line. */
const SPECS: readonly (readonly [
  what: string,
  file: string,
  change: (text: string) => string,
  line: RegExp,
])[] = [
  [
    'schema of an unknown type',
    'gemini/openapi.yaml',
    (text) => text.replace('      type: object', '      type: obj'),
    /openapi\.yaml:\d+:\d+: the schema does not compile: "obj" where one of array/,
  ],
  [
    'reference to nothing',
    'gemini/openapi.yaml',
    (text) => text.replace("'#/components/schemas/ErrorEnvelope'", "'#/components/schemas/ErrorEnvelop'"),
    /openapi\.yaml:\d+:\d+: the reference #\/components\/schemas\/ErrorEnvelop leads to nothing — did you mean ".*ErrorEnvelope"\?/,
  ],
  [
    'wrong OpenAPI version',
    'gemini/openapi.yaml',
    (text) => text.replace(/^openapi: .*$/m, 'openapi: 3.1.0'),
    /openapi\.yaml:\d+:1: the document says openapi: "3\.1\.0" — write it as OpenAPI 3\.2/,
  ],
  [
    'overlay that selects nothing',
    'gemini/overlays/mixroute.yaml',
    (text) => text.replace(/target: .*$/m, 'target: $.components.schemas.Nowhere'),
    /mixroute\.yaml:\d+:\d+: the target .* selects nothing/,
  ],
  [
    'overlay of another version',
    'gemini/overlays/mixroute.yaml',
    (text) => text.replace(/^overlay: .*$/m, 'overlay: 9.0.0'),
    /mixroute\.yaml:1:1: "9\.0\.0" stands here — write the version as text: overlay: 1\.0\.0/,
  ],
  [
    'provider with an unknown key',
    'providers/mixroute.yaml',
    (text) => text.replace('    prefix:', '    prefx:'),
    /mixroute\.yaml:\d+:\d+: unknown key "prefx" — did you mean "prefix"\?/,
  ],
  [
    'broken YAML',
    'providers/mixroute.yaml',
    (text) => `${text}\n  : [`,
    /mixroute\.yaml:\d+:\d+: not valid YAML/,
  ],
];

describe.concurrent('broken specs are refused with file, line and column', () => {
  const specs = fileURLToPath(new URL('../../specs', import.meta.url));

  it.for(SPECS)('%s', async ([what, file, change, line], { expect }) => {
    const folder = join(home, `specs-${what}`);
    cpSync(specs, folder, { recursive: true });
    const before = readFileSync(join(folder, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(folder, file), after);
    const said = await refused(['run', '-p', 'mixroute', '-u', NOWHERE, '--specs', folder, '--dry-run']);
    expect(said).toEqual({ code: 2, stdout: '', lines: 1, line: expect.stringMatching(line) });
  });

  it('an unknown key in an own provider file', async ({ expect }) => {
    const file = write('own/mine.yaml', `${OWN}families:\n  gemini: { prefx: /v9 }\n`);
    expect(await refused(['run', '-p', file, '-u', NOWHERE])).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
      line: expect.stringMatching(/mine\.yaml:5:13: unknown key "prefx" — did you mean "prefix"\?/),
    });
  });

  it('an own provider file that extends nobody known', async ({ expect }) => {
    const file = write('own/other.yaml', OWN.replace('mixroute', 'mixrout'));
    expect(await refused(['run', '-p', file, '-u', NOWHERE])).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
      line: expect.stringMatching(/other\.yaml:2:1: unknown provider "mixrout" — did you mean "mixroute"\?/),
    });
  });
});
