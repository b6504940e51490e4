import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { type TargetOptions, targetOf } from '../contract/target.ts';
import { startPublishedGateway } from '../gateway/published.ts';
import type { Fault } from '../gateway/reply.ts';
import type { Case, Exchange, RunRecord, Verdict } from '../model/index.ts';
import { planCases } from '../plan/plan.ts';
import { openProbe } from '../probe/probe.ts';
import { catalogue } from '../suite/catalogue.ts';
import { prepareRun } from './head.ts';
import { judgeCases } from './judge-cases.ts';
import { performRun } from './run.ts';

const KEY = 'sk-families-test-0001';
const startedAt = '1970-01-01T00:00:00.000Z';
const specs = builtInSpecs();

type Change = Pick<TargetOptions, 'models' | 'familyModels' | 'limits'>;

/** A run at effort smoke over all families of a provider, against its gateway with one fault or none. */
const runOver = async (providerId: string, fault?: Fault, change: Change = {}) => {
  const gateway = await startPublishedGateway(providerId, { keys: [KEY], ...(fault && { fault }) });
  const provider = loadProvider(specs, providerId);
  const contracts = Object.keys(provider.families).map((family) => loadContract(specs, provider, family));
  const target = targetOf({ name: providerId, provider, baseUrl: gateway.url, ...change });
  const probe = openProbe({ target, secret: KEY });
  const { scenarios } = catalogue();
  const asked = { keyFrom: 'test', mode: 'probe', effort: 'smoke', seed: 1, startedAt } as const;
  const { head, rules } = prepareRun({ specs, catalogue: catalogue(), ...asked, target, contracts });
  const records: RunRecord[] = [];
  const emit = (record: RunRecord): void => void records.push(record);
  const plans = contracts.map((contract) => ({
    contract,
    cases: planCases({ contract, target, scenarios, effort: 'smoke', seed: 1 }),
  }));
  try {
    const times = { clock: () => 0, now: () => startedAt };
    const summary = await performRun({ head, rules, target, plans, probe, emit, ...times });
    return { head, rules, target, contracts, records, summary };
  } finally {
    await probe.close();
    await gateway.close();
  }
};

const verdictsIn = (records: readonly RunRecord[]): readonly Verdict[] =>
  records.flatMap((record) => (record.record === 'verdict' ? [record.verdict] : []));

const casesIn = (records: readonly RunRecord[]): readonly Case[] =>
  records.flatMap((record) => (record.record === 'case' ? [record.case] : []));

const sentIn = (records: readonly RunRecord[]): readonly Exchange[] =>
  records.flatMap((record) => (record.record === 'exchange' ? [record.exchange] : []));

const sentIds = (records: readonly RunRecord[]): ReadonlySet<string> =>
  new Set(records.flatMap((record) => (record.record === 'exchange' ? [record.case] : [])));

const sorted = (records: readonly RunRecord[]) =>
  verdictsIn(records)
    .map((one) => JSON.stringify(one))
    .sort();

const judgedAgain = async ({ records, summary, ...settled }: Awaited<ReturnType<typeof runOver>>) => {
  const told = casesIn(records).map((one) => ({
    case: one,
    exchanges: records.flatMap((record) =>
      record.record === 'exchange' && record.case === one.id ? [record.exchange] : [],
    ),
  }));
  const again: RunRecord[] = [];
  const emit = (record: RunRecord): void => void again.push(record);
  await judgeCases({ ...settled, told, unmatched: 0, end: summary, emit });
  return again;
};

/** Refuses the key as a wrong one on the routes for which that is due. */
const refusing = (isDue: (family: string | undefined, method: string) => boolean): Fault => ({
  does: 'refuses a good key',
  breaks: [],
  answer: (reply, { family, method }) =>
    reply.kind === 'silence' || !isDue(family, method)
      ? reply
      : {
          kind: 'json',
          status: 401,
          headers: { 'content-type': 'application/json' },
          body: { error: { message: 'Invalid API key', type: 'authentication_error' } },
        },
});

describe.each(['anyint', 'mixroute', 'antigravity', 'openai'])('a run over all families of %s', (id) => {
  it('says each thing of the whole run once, and is judged from its file as it was', async () => {
    const run = await runOver(id);
    const whole = verdictsIn(run.records).filter((one) => one.case === undefined);
    expect(whole.map(({ rule }) => rule)).toEqual([...new Set(whole.map(({ rule }) => rule))]);
    const judged = new Set(verdictsIn(run.records).flatMap((one) => (one.case ? [one.rule] : [])));
    expect(whole.filter(({ outcome, rule }) => outcome === 'skipped' && judged.has(rule))).toEqual([]);
    expect(sorted(await judgedAgain(run))).toEqual(sorted(run.records));
  });

  it('ends after a few calls where the key is refused everywhere', async () => {
    const { summary, records } = await runOver(
      id,
      refusing(() => true),
    );
    expect(summary).toMatchObject({
      end: 'aborted',
      because: expect.stringMatching(/^every call was refused/),
    });
    // What is under way when the first family is refused, then one call of each other.
    const families = Object.keys(loadProvider(specs, id).families).length;
    expect(sentIn(records).length).toBeLessThan(10 + families);
  });
});

describe('a key that is refused', () => {
  it('ends the run also where the list of models is open to everybody', async () => {
    const { summary } = await runOver(
      'anyint',
      refusing((_, method) => method !== 'GET'),
    );
    expect(summary).toMatchObject({
      end: 'aborted',
      because: expect.stringMatching(/^every call that is not open to everybody was refused/),
    });
  });

  it('does not end it where another family takes the key: the one that does not is judged to its end', async () => {
    const usual = await runOver('anyint');
    const run = await runOver(
      'anyint',
      refusing((family) => family === 'anthropic'),
    );
    expect(run.summary.end).toBe('finished');
    const casesOf = (records: readonly RunRecord[]) =>
      casesIn(records)
        .map(({ id }) => id)
        .sort();
    expect(casesOf(run.records)).toEqual(casesOf(usual.records));
    const failed = verdictsIn(run.records).filter(({ rule, outcome }) => `${rule} ${outcome}` === STATUS);
    expect(failed.length).toBeGreaterThan(3);
    expect(new Set(failed.map((one) => one.case?.split('/')[0]))).toEqual(new Set(['anthropic']));
    expect(sorted(await judgedAgain(run))).toEqual(sorted(run.records));
  });
});

const STATUS = 'contract/status fail';
const LISTED = 'contract/model-listed';

describe('a model that is not on the list', () => {
  it.each([1, 8])('is found out once for each prefix, %i at a time', async (concurrency) => {
    const models = { text: 'no-such-model' };
    const run = await runOver('antigravity', undefined, { models, limits: { concurrency } });
    const red = verdictsIn(run.records).filter(
      ({ outcome, level }) => outcome === 'fail' && level === 'must',
    );
    // Gemini lists its models below /v1beta, the others share the list of /v1.
    expect(red.map(({ rule }) => rule)).toEqual([LISTED, LISTED]);
    const prefixes = red.map((one) => (one.case?.startsWith('gemini/') ? '/v1beta' : '/v1'));
    expect(new Set(prefixes)).toEqual(new Set(['/v1beta', '/v1']));
    const blocked = verdictsIn(run.records).flatMap((one) => (one.outcome === 'blocked' ? [one.by] : []));
    const found = new Set(red.map((one) => `${one.rule} ${one.case}`));
    expect(blocked.filter((by) => !found.has(`${by?.rule} ${by?.case}`))).toEqual([]);
    expect(sorted(await judgedAgain(run))).toEqual(sorted(run.records));
  });

  it('of one family blocks no other that lies below another prefix', async () => {
    const familyModels = { anthropic: { text: 'gpt-4o-mini' } };
    const { records } = await runOver('anyint', undefined, { familyModels });
    const blocked = verdictsIn(records).filter(({ outcome }) => outcome === 'blocked');
    expect(blocked.length).toBeGreaterThan(5);
    const families = casesIn(records)
      .filter(({ id }) => !sentIds(records).has(id))
      .map(({ family }) => family);
    expect(new Set(families)).toEqual(new Set(['anthropic']));
  });
});

it('a page that speaks of one family sets no level in another', async () => {
  const open: Fault = {
    does: 'lets everybody in',
    breaks: [],
    hear: (call) => ({ ...call, credential: { scheme: 'bearer', value: 'any', known: true } }),
  };
  const { records } = await runOver('mixroute', open);
  const levels = verdictsIn(records)
    .filter(({ rule, outcome }) => rule === 'http/authentication/no-key' && outcome === 'fail')
    .map((one) => [one.case?.split('/')[0], one.level].join(' '));
  expect(new Set(levels)).toEqual(
    new Set(['gemini must', 'anthropic should', 'openai-chat should', 'unified-video should']),
  );
});
