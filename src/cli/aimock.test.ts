import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding, Run } from '../model/index.ts';
import { foldRun, readRunFile } from '../run/fold.ts';
import { builtProgram, type Called, call, emptyFolder } from './built.ts';

const KEY = 'sk-aimock-test-0123456789';

/** What it is told to say; everything else is its own. */
const FIXTURES = {
  fixtures: [
    {
      match: { endpoint: 'chat', hasToolResult: true },
      response: { content: 'It is 4 degrees in Oslo.' },
    },
    {
      match: { endpoint: 'chat', toolName: 'get_weather', hasToolResult: false },
      response: { toolCalls: [{ name: 'get_weather', arguments: '{"city":"Oslo"}' }] },
    },
    {
      match: { endpoint: 'chat' },
      response: {
        content: 'A quiet river carries the red leaves to the wide sea, past the bridge and the mill.',
      },
    },
  ],
};

/** What must be reported, by which rule, in which case, and words of the finding. */
const REPORTED: readonly (readonly [
  what: string,
  rule: string,
  oneCase: string,
  at: string,
  seen: string,
])[] = [
  [
    'no :countTokens',
    'contract/status',
    'gemini/countTokens/accept/minimal',
    '/response/status',
    '404 (the published route is not there)',
  ],
  [
    'no :batchEmbedContents',
    'contract/status',
    'gemini/batchEmbedContents/accept/minimal',
    '/response/status',
    '404 (the published route is not there)',
  ],
  [
    'no model list',
    'contract/status',
    'gemini/listModels/accept/minimal',
    '/response/status',
    '404 (the published route is not there)',
  ],
  [
    'an event stream without alt=sse',
    'gemini/streaming/array-without-alt-sse',
    'gemini/streaming/without-alt-sse',
    '/plain/response/headers/content-type',
    'text/event-stream',
  ],
  [
    'all-zero usage',
    'gemini/usage/usage-is-not-zero',
    'gemini/generateContent/accept/minimal',
    '/response/body/usageMetadata',
    'all counts are 0',
  ],
  [
    'a 404 without error.code',
    'contract/body',
    'gemini/countTokens/accept/minimal',
    '/response/body/error/code',
    'absent',
  ],
  [
    'a 404 without error.status',
    'contract/body',
    'gemini/listModels/accept/minimal',
    '/response/body/error/status',
    'absent',
  ],
];

/** Red must-rules whose findings were held against the bytes that it sends: each is a real deviation from the upstream. */
const DEVIATIONS: ReadonlySet<string> = new Set([
  // Routes that are not there, their 404 bodies, and a 401 whose error.code is a word.
  'contract/status',
  'contract/body',
  // streamGenerateContent answers an event stream whatever alt says.
  'contract/media-type',
  'gemini/streaming/array-without-alt-sse',
  // A key in the query is not read; a missing or wrong one gets 401 without status word and details.
  'gemini/authentication/published-scheme',
  'gemini/authentication/unpublished-scheme',
  'gemini/authentication/no-key',
  'gemini/authentication/wrong-key',
  'gemini/authentication/wrong-key-says-why',
  // Any model name, any role and almost any body is answered with 200.
  'gemini/errors/unknown-model',
  'gemini/errors/plausible-model',
  'gemini/requests/empty-contents',
  'gemini/requests/empty-parts',
  'gemini/requests/function-response-count',
  'gemini/requests/missing-contents',
  'gemini/requests/openai-messages',
  'gemini/requests/unknown-member',
  'gemini/requests/wrong-role',
  'gemini/image-generation/unknown-modality-is-refused',
  'gemini/thinking/missing-signature-is-refused',
  // Settings that it takes and forgets.
  'gemini/function-calling/none-forbids-calls',
  'gemini/generate-content/candidate-count-is-kept',
  'gemini/generate-content/json-mode-gives-json',
  'gemini/image-generation/asked-image-comes',
  'gemini/requests/snake-case-understood',
  // Members that every upstream reply has.
  'gemini/generate-content/model-version-is-present',
  'gemini/generate-content/function-call-finishes-with-stop',
  'gemini/thinking/first-call-is-signed',
  'gemini/usage/usage-is-not-zero',
]);

const startAimock = async (fixtures: string): Promise<{ server: ChildProcess; url: string }> => {
  const program = join(dirname(createRequire(import.meta.url).resolve('@copilotkit/aimock')), 'cli.js');
  const args = [program, '-p', '0', '-f', fixtures, '--log-level', 'info'];
  const env = { PATH: process.env['PATH'] ?? '', AIMOCK_API_KEYS: KEY };
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`aimock did not start: ${said}`)));
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const listening = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (listening !== undefined) resolve(listening);
    });
  });
  return { server, url };
};

describe('a gateway that others wrote', () => {
  const out = emptyFolder();
  let called: Called;
  let run: Run;

  beforeAll(async () => {
    builtProgram();
    const fixtures = join(out, 'fixtures.json');
    writeFileSync(fixtures, JSON.stringify(FIXTURES));
    const { server, url } = await startAimock(fixtures);
    const args = ['run', '-p', 'google', '-u', url, '-e', 'standard', '-o', out];
    called = await call(args, { env: { CONCORDAT_API_KEY: KEY } });
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    const file = join(out, 'run.jsonl');
    run = foldRun(readRunFile(readFileSync(file, 'utf8').split('\n'), file), file);
  });
  afterAll(() => rmSync(out, { recursive: true }));

  const findings = (rule: string, oneCase: string): readonly Finding[] =>
    run.verdicts.flatMap((verdict) =>
      verdict.rule === rule && verdict.case === oneCase && verdict.outcome === 'fail' ? verdict.findings : [],
    );

  it('is judged to the end and red', () => {
    expect({ code: called.code, stderr: called.stderr, end: run.summary.end }).toEqual({
      code: 1,
      stderr: '',
      end: 'finished',
    });
  });

  it.each(REPORTED)('%s is reported by %s', (_what, rule, oneCase, at, seen) => {
    expect(findings(rule, oneCase)).toContainEqual(
      expect.objectContaining({ at, actual: expect.stringContaining(seen) }),
    );
    expect(run.verdicts.find((verdict) => verdict.rule === rule)?.level).toBe('must');
  });

  it('is accused by no must-rule whose finding was not held against its bytes', () => {
    const red = run.verdicts.filter(({ outcome, level }) => outcome === 'fail' && level === 'must');
    expect([...new Set(red.map(({ rule }) => rule))].filter((rule) => !DEVIATIONS.has(rule))).toEqual([]);
  });

  it('gives no rule a reason to fail itself', () => {
    const threw = run.verdicts.filter(
      (verdict) => verdict.outcome === 'blocked' && verdict.because.startsWith('the rule itself failed'),
    );
    expect(threw).toEqual([]);
  });
});
