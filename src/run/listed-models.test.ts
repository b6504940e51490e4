import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { faults } from '../gateway/faults.ts';
import { startPublishedGateway } from '../gateway/published.ts';
import type { Fault } from '../gateway/reply.ts';
import type { RunRecord, Verdict } from '../model/index.ts';
import { planCases } from '../plan/plan.ts';
import { openProbe } from '../probe/probe.ts';
import { catalogue } from '../suite/catalogue.ts';
import { prepareRun } from './head.ts';
import { judgeCases } from './judge-cases.ts';
import { performRun } from './run.ts';

const KEY = 'sk-listed-models-0001';
const startedAt = '1970-01-01T00:00:00.000Z';
const specs = builtInSpecs();

const runWith = async (models: Readonly<Record<string, string>>, fault?: Fault) => {
  const gateway = await startPublishedGateway('google', { keys: [KEY], ...(fault && { fault }) });
  const provider = loadProvider(specs, 'google');
  const contract = loadContract(specs, provider, 'gemini');
  const target = targetOf({ name: 'google', provider, baseUrl: gateway.url, models });
  const probe = openProbe({ target, secret: KEY });
  const { scenarios } = catalogue();
  const asked = { keyFrom: 'test', mode: 'probe', effort: 'standard', seed: 1, startedAt } as const;
  const contracts = [contract];
  const { head, rules } = prepareRun({ specs, catalogue: catalogue(), ...asked, target, contracts });
  const records: RunRecord[] = [];
  const emit = (record: RunRecord): void => void records.push(record);
  const cases = planCases({ contract, target, scenarios, effort: 'standard', seed: 1 });
  const plans = [{ contract, cases }];
  try {
    await performRun({ head, rules, target, plans, probe, emit, clock: () => 0, now: () => startedAt });
  } finally {
    await probe.close();
    await gateway.close();
  }
  return { head, rules, target, contracts, records };
};

const verdictsIn = (records: readonly RunRecord[]): readonly Verdict[] =>
  records.flatMap((record) => (record.record === 'verdict' ? [record.verdict] : []));

const requestsIn = (records: readonly RunRecord[]): number =>
  records.filter(({ record }) => record === 'exchange').length;

describe('a target that does not have the configured model', () => {
  it('is told so once, with the nearest that it has, and nothing else is sent in vain', async () => {
    const usual = await runWith({});
    const { records } = await runWith({ text: 'gemini-2.5-flush' });
    const musts = verdictsIn(records).filter(({ outcome, level }) => outcome === 'fail' && level === 'must');
    expect(musts).toMatchObject([
      { rule: 'contract/model-listed', case: 'gemini/generateContent/accept/minimal' },
    ]);
    expect(JSON.stringify(musts)).toContain('gemini-2.5-flash');
    const blocked = verdictsIn(records).flatMap((one) => (one.outcome === 'blocked' ? [one.by?.rule] : []));
    expect(blocked.length).toBeGreaterThan(20);
    expect(new Set(blocked)).toEqual(new Set(['contract/model-listed']));
    expect(requestsIn(records)).toBeLessThan(requestsIn(usual.records) / 2);
  });

  it('is judged from the run file as it was', async () => {
    const { records, ...settled } = await runWith({ text: 'gemini-2.5-flush' });
    const told = records.flatMap((record) =>
      record.record === 'case'
        ? [
            {
              case: record.case,
              exchanges: records.flatMap((one) =>
                one.record === 'exchange' && one.case === record.case.id ? [one.exchange] : [],
              ),
            },
          ]
        : [],
    );
    const again: RunRecord[] = [];
    const emit = (record: RunRecord): void => void again.push(record);
    const end = { end: 'finished', endedAt: startedAt, wallMs: 0 } as const;
    await judgeCases({ ...settled, told, unmatched: 0, end, emit });
    const sorted = (all: readonly RunRecord[]) =>
      verdictsIn(all)
        .map((one) => JSON.stringify(one))
        .sort();
    expect(sorted(again)).toEqual(sorted(records));
  });
});

it('a model that answers though it is not listed accuses nobody', async () => {
  const { records } = await runWith({}, faults().get('gemini/lists-other-models'));
  const verdicts = verdictsIn(records).filter(({ rule }) => rule === 'contract/model-listed');
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(['inconclusive']);
  expect(verdictsIn(records).filter(({ outcome }) => outcome === 'blocked')).toEqual([]);
});
