import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { arrayOf, member, numberOf, parseJson, stringOf } from '../schema/read.ts';
import { builtProgram, call, emptyFolder } from './built.ts';

const home = emptyFolder();

beforeAll(() => void builtProgram());
afterAll(() => rmSync(home, { recursive: true }));

/** The JSON that a command prints. */
const json = async (args: readonly string[]) => {
  const { code, stdout, stderr } = await call([...args, '--json']);
  return { code, stderr, told: parseJson(stdout) };
};

describe.concurrent.for(providerIds(builtInSpecs()))('what is told of %s', (id) => {
  it('list names operations, rules, cases and capabilities', async ({ expect }) => {
    const { code, stderr, told } = await json(['list', '-p', id]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['operations', 'rules', 'cases'])
      expect(arrayOf(member(told, part)).length, part).toBeGreaterThan(0);
    const claimed = Object.values(member(told, 'capabilities') ?? {}).flatMap(arrayOf);
    expect(claimed.length).toBeGreaterThan(0);
    const ids = arrayOf(member(told, 'cases')).map((one) => stringOf(member(one, 'id')));
    expect(new Set(ids).size).toBe(ids.length);
    const { stdout } = await call(['list', '-p', id]);
    for (const [title, part] of [
      ['operations', 'operations'],
      ['rules', 'rules'],
      ['cases at effort standard', 'cases'],
    ] as const)
      expect(stdout).toContain(`${title} (${arrayOf(member(told, part)).length})\n`);
  });

  it('promises add up', async ({ expect }) => {
    const { code, stderr, told } = await json(['promises', '-p', id]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const promises = arrayOf(member(told, 'promises'));
    const total = (name: string): number => numberOf(member(member(told, 'totals'), name)) ?? -1;
    expect(total('published')).toBe(promises.length);
    expect(total('heldByRules') + total('heldByContract') + total('notCheckable')).toBe(promises.length);
    expect(promises.filter((one) => member(member(one, 'held'), 'by') === 'rules')).toHaveLength(
      total('heldByRules'),
    );
    expect(promises.length).toBeGreaterThan(20);
  });
});

describe.concurrent('what is told of a rule', () => {
  it('explain says why it is there and what breaks it', async ({ expect }) => {
    const { code, told } = await json(['explain', 'gemini/usage/usage-sums']);
    expect(code).toBe(0);
    expect(told).toMatchObject({
      id: 'gemini/usage/usage-sums',
      says: expect.any(String),
      see: expect.any(String),
    });
    expect(arrayOf(member(told, 'promises')).length).toBeGreaterThan(0);
    expect(arrayOf(member(told, 'brokenBy')).length).toBeGreaterThan(0);
    const { stdout } = await call(['explain', 'gemini/usage/usage-sums']);
    expect(stdout).toMatch(/^gemini\/usage\/usage-sums\n {2}\S.*\n {2}see /);
    expect(stdout).toContain('broken by --fault gemini/miscounts-total');
  });

  it('help is no error', async ({ expect }) => {
    for (const args of [['--help'], ['run', '--help'], ['--version']])
      expect(await call(args)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/\S/) });
  });
});

describe.concurrent('concordat init', () => {
  it('writes a config that works, and never over what is there', async ({ expect }) => {
    const cwd = join(home, 'project');
    mkdirSync(cwd);
    const first = await call(['init'], { cwd });
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    const dry = await call(['run', '--dry-run', '--target', 'staging'], { cwd });
    expect({ code: dry.code, stderr: dry.stderr }).toEqual({ code: 0, stderr: '' });
    expect(dry.stdout).toMatch(/\d+ cases, \d+ requests, about \d+ tokens/);
    const config = join(cwd, 'concordat.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8')}# mine\n`);
    const before = readFileSync(config, 'utf8');
    const second = await call(['init'], { cwd });
    expect(second).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/concordat\.yaml: it exists already/),
    });
    expect(readFileSync(config, 'utf8')).toBe(before);
    rmSync(config);
    const third = await call(['init'], { cwd });
    expect(third).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/\.github\/workflows\/concordat\.yml: it exists already/),
    });
  });

  it('writes comments that are a config too', async ({ expect }) => {
    const cwd = join(home, 'all');
    mkdirSync(cwd);
    await call(['init'], { cwd });
    const config = join(cwd, 'concordat.yaml');
    // Every commented member of the target, as somebody would take the mark away.
    const open = readFileSync(config, 'utf8').replace(
      /^ {4}# ((families|familyModels|capabilities|headers|limits| {2}(gemini|anthropic|openai-chat)):)/gm,
      '    $1',
    );
    expect(open.match(/^ {4}(families|familyModels|capabilities|headers|limits):/gm)).toHaveLength(5);
    writeFileSync(config, open);
    const dry = await call(['run', '--dry-run', '-t', 'staging'], { cwd });
    expect({ code: dry.code, stderr: dry.stderr }).toEqual({ code: 0, stderr: '' });
  });
});
