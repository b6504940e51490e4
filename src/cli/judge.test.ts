import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { JsonValue, Run } from '../model/index.ts';
import { foldRun, readRunFile } from '../run/fold.ts';
import { builtProgram, call, emptyFolder } from './built.ts';

const home = emptyFolder();
const KEY = 'AIzaSyD-recorded-0123456789abcdefgh';

const readRun = (folder: string): Run => {
  const file = join(folder, 'run.jsonl');
  return foldRun(readRunFile(readFileSync(file, 'utf8').split('\n'), file), file);
};

const reply = (total: number): string =>
  JSON.stringify({
    candidates: [{ content: { role: 'model', parts: [{ text: 'Paris' }] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 8, candidatesTokenCount: 1, totalTokenCount: total },
    modelVersion: 'gemini-2.5-flash',
    responseId: 'abc',
  });

const entry = (url: string, text: string): JsonValue => ({
  request: {
    method: 'POST',
    url,
    headers: [
      { name: 'X-Goog-Api-Key', value: KEY },
      { name: 'Content-Type', value: 'application/json' },
    ],
    postData: { text: '{"contents":[{"role":"user","parts":[{"text":"What is the capital of France?"}]}]}' },
  },
  response: {
    status: 200,
    headers: [{ name: 'Content-Type', value: 'application/json; charset=UTF-8' }],
    content: { mimeType: 'application/json', text },
  },
});

const HOST = 'https://generativelanguage.googleapis.com';
const GENERATE = `${HOST}/v1beta/models/gemini-2.5-flash:generateContent`;

const har = (name: string, entries: readonly JsonValue[], before = ''): string => {
  const path = join(home, name);
  writeFileSync(path, before + JSON.stringify({ log: { version: '1.2', entries } }));
  return path;
};

beforeAll(() => void builtProgram());
afterAll(() => rmSync(home, { recursive: true }));

describe.concurrent('concordat judge', () => {
  it('judges a HAR and says what it judged', async ({ expect }) => {
    // Some recorders begin with a byte order mark.
    const file = har('good.har', [entry(GENERATE, reply(9)), entry(`${HOST}/v1/other`, '{}')], '\uFEFF');
    const out = join(home, 'good');
    const { code, stdout, stderr } = await call(['judge', file, '-p', 'google', '-o', out]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/judged 1 exchanges \(1 fit no published operation\), 0 events, \d+ verdicts/);
    expect(readRun(out).summary.verdicts.pass).toBeGreaterThan(10);
  });

  it('finds what is wrong in a HAR', async ({ expect }) => {
    const file = har('bad.har', [entry(GENERATE, reply(40))]);
    const { code, stdout } = await call(['judge', file, '-p', 'google', '-o', join(home, 'bad')]);
    expect(code).toBe(1);
    expect(stdout).toContain('gemini/usage/usage-sums');
  });

  it('is red where a HAR holds nothing that is published', async ({ expect }) => {
    const file = har('empty-log.har', [entry(`${HOST}/v1/other`, '{}')]);
    const { code, stderr } = await call(['judge', file, '-p', 'google', '-o', join(home, 'empty-log')]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('takes the keys out of a HAR wherever they stand', async ({ expect }) => {
    const told = reply(9).replace('Paris', `your key is ${KEY}`);
    const file = har('leak.har', [entry(`${GENERATE}?key=${KEY}`, told)]);
    const out = join(home, 'leak');
    const report = 'html,junit,json,markdown,terminal';
    const { code, stdout } = await call(['judge', file, '-p', 'google', '-o', out, '--report', report]);
    expect(code).toBe(1);
    expect(stdout).toContain('http/secrets/key-is-never-echoed');
    const texts = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
    expect([stdout, ...texts].filter((text) => text.includes(KEY))).toEqual([]);
  });

  it('judges several files into folders of their own', async ({ expect }) => {
    const files = [har('one.har', [entry(GENERATE, reply(9))]), har('two.har', [entry(GENERATE, reply(40))])];
    const out = join(home, 'several');
    const { code } = await call(['judge', ...files, '-p', 'google', '-o', out]);
    expect(code).toBe(1);
    expect(readdirSync(out).sort()).toEqual(['1-one.har', '2-two.har']);
    expect(readRun(join(out, '1-one.har')).summary.red).toBe(false);
    expect(readRun(join(out, '2-two.har')).summary.red).toBe(true);
  });

  it('never writes over the file that it judges', async ({ expect }) => {
    const file = har('source.har', [entry(GENERATE, reply(9))]);
    const out = join(home, 'source');
    await call(['judge', file, '-p', 'google', '-o', out]);
    const before = readFileSync(join(out, 'run.jsonl'), 'utf8');
    const { code, stderr } = await call(['judge', join(out, 'run.jsonl'), '-o', out]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--out: .*run\.jsonl lies there — give another folder/);
    expect(readFileSync(join(out, 'run.jsonl'), 'utf8')).toBe(before);
  });

  it('reads a run file that was cut at any byte, and judges the whole cases in it', async ({ expect }) => {
    const file = har(
      'long.har',
      Array.from({ length: 6 }, () => entry(GENERATE, reply(9))),
    );
    const out = join(home, 'long');
    await call(['judge', file, '-p', 'google', '-o', out]);
    const whole = readFileSync(join(out, 'run.jsonl'));
    const verdicts = readRun(out).verdicts.filter((verdict) => verdict.case !== undefined);
    const head = whole.indexOf('\n') + 1;
    const cuts = [0.2, 0.5, 0.8, 0.99].map((share) => Math.floor(head + (whole.length - head) * share));
    await Promise.all(
      cuts.map(async (length) => {
        const cut = join(home, `cut-${length}.jsonl`);
        writeFileSync(cut, whole.subarray(0, length));
        const again = join(home, `cut-${length}`);
        const { stderr } = await call(['judge', cut, '-o', again, '--report', 'json']);
        expect(stderr).toBe('');
        const judged = readRun(again).verdicts;
        expect(judged).toEqual(verdicts.slice(0, judged.length));
        expect(readRun(again).summary.end).toBe('interrupted');
      }),
    );
  });
});
