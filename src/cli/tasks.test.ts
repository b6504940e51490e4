import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startPublishedGateway } from '../gateway/published.ts';
import { isSuccess } from '../gateway/reply.ts';
import { parseJson, valueAt } from '../schema/read.ts';
import { builtProgram, call, emptyFolder } from './built.ts';

const KEY = 'sk-tasks-cli-0123456789';
const env = { CONCORDAT_API_KEY: KEY };
const home = emptyFolder();
const KLING = ['run', '-p', 'anyint', '-f', 'kling', '-e', 'smoke', '--poll-ms', '20'];

/** The gateway of Kling tasks, which counts what it was asked to create. */
const serving = async (taskStepMs: number) => {
  let created = 0;
  const gateway = await startPublishedGateway('anyint', {
    keys: [KEY],
    taskStepMs,
    fault: {
      does: 'Counts.',
      breaks: [],
      answer: (reply, asked) => {
        if (asked.method === 'POST' && isSuccess(reply)) created += 1;
        return reply;
      },
    },
  });
  return { ...gateway, created: () => created };
};

const linesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [parseJson(line)]));

const kinds = (file: string): readonly unknown[] => linesIn(file).map((line) => valueAt(line, '/record'));

/** Tasks whose start was seen answered. */
const answeredIn = (file: string): number =>
  linesIn(file).filter(
    (line) => valueAt(line, '/record') === 'task' && valueAt(line, '/exchange/response') !== undefined,
  ).length;

beforeAll(() => void builtProgram());
afterAll(() => rmSync(home, { recursive: true }));

describe.concurrent('what is billed', () => {
  it('is shown before it is sent, and held to a maximum', async ({ expect }) => {
    const shown = await call([...KLING, '--dry-run', '--paid']);
    expect(shown.stdout).toMatch(/^5 requests that are billed beyond tokens:$/m);
    expect(shown.stdout).toMatch(/^ {2}1 x video {2}kling createTextVideo$/m);
    const free = await call([...KLING, '--dry-run']);
    expect(free.stdout).toMatch(/^nothing that is billed beyond tokens$/m);
    const many = await call([...KLING, '--dry-run', '--paid', '--max-tasks', '4']);
    expect(many).toMatchObject({ code: 2 });
    expect(many.stderr).toMatch(/^concordat: command line:--max-tasks: the plan starts 5 .* — /);
  });

  it('is not sent without leave, and every report says so', async ({ expect }) => {
    const gateway = await serving(5);
    const out = join(home, 'unpaid');
    const formats = ['html', 'markdown', 'json', 'junit', 'terminal'];
    const ran = await call([...KLING, '-u', gateway.url, '-o', out, '--report', formats.join()], { env });
    await gateway.close();
    expect({ code: ran.code, created: gateway.created() }).toEqual({ code: 0, created: 0 });
    const said = /[\d,]+ rules were not tried(:|&#58;) they take what is billed beyond tokens/;
    expect(ran.stdout).toMatch(said);
    for (const file of ['report.html', 'report.md', 'report.txt'])
      expect(readFileSync(join(out, file), 'utf8'), file).toMatch(said);
    expect(readFileSync(join(out, 'junit.xml'), 'utf8')).toContain('it takes what is billed: give --paid');
    const json = parseJson(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(valueAt(json, '/totals/unpaid')).toBeGreaterThan(5);
  });

  it('is paid once, though the run is broken off and taken up again', async ({ expect }) => {
    const gateway = await serving(1_500);
    const out = join(home, 'resumed');
    const file = join(out, 'run.jsonl');
    const paid = [...KLING, '-u', gateway.url, '-o', out, '--paid'];
    const broken = await call(paid, {
      env,
      started: async (stop) => {
        while (gateway.created() < 5) await new Promise((resolve) => setTimeout(resolve, 20));
        // Time to write down what was answered; the tasks themselves take longer.
        await new Promise((resolve) => setTimeout(resolve, 300));
        stop('SIGKILL');
      },
    });
    expect(broken.code).not.toBe(0);
    expect(answeredIn(file)).toBe(5);
    const unpaid = await call([...KLING, '-u', gateway.url, '-o', out, '--resume', file], { env });
    expect(unpaid).toMatchObject({ code: 2 });
    expect(unpaid.stderr).toContain('give --paid too');
    const elsewhere = await call([...paid, '-u', 'http://127.0.0.1:1', '--resume', file], { env });
    expect(elsewhere).toMatchObject({ code: 2 });
    const other = await call([...paid, '--model', 'video=another', '--resume', file], { env });
    expect(other.stderr).toContain('was asked for with another request');
    // One that comes to nothing loses nothing of what the first knew.
    const nothing = await call([...paid, '--resume', file], {
      env: { CONCORDAT_API_KEY: 'sk-not-the-key-0123456789' },
    });
    expect(nothing.code).not.toBe(0);
    expect(answeredIn(file)).toBeGreaterThanOrEqual(5);
    const again = await call([...paid, '--resume', file], { env });
    await gateway.close();
    expect({ code: again.code, created: gateway.created() }).toEqual({ code: 0, created: 5 });
    expect(kinds(file)).toContain('summary');
    expect(kinds(join(out, 'before-1-run.jsonl'))).not.toContain('summary');
  });
});
