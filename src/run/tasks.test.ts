import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { type TargetOptions, targetOf } from '../contract/target.ts';
import { startPublishedGateway } from '../gateway/published.ts';
import { type Fault, isSuccess } from '../gateway/reply.ts';
import { type Effort, paidBy, type RunRecord, type Verdict } from '../model/index.ts';
import { planCases } from '../plan/plan.ts';
import { openProbe } from '../probe/probe.ts';
import { catalogue } from '../suite/catalogue.ts';
import { prepareRun } from './head.ts';
import { judgeCases } from './judge-cases.ts';
import { knownOf } from './resume.ts';
import { performRun, type RunOptions } from './run.ts';

const KEY = 'sk-tasks-test-0001';
const startedAt = '1970-01-01T00:00:00.000Z';
const specs = builtInSpecs();
const { scenarios } = catalogue();
const provider = loadProvider(specs, 'anyint');
const contract = loadContract(specs, provider, 'kling');

interface Asked extends Pick<TargetOptions, 'limits' | 'paid'>, Pick<RunOptions, 'known' | 'signal'> {
  readonly effort?: Effort;
  readonly see?: (record: RunRecord) => void;
}

/** A gateway of Kling tasks that counts what it was asked to create, and runs against it. */
const withGateway = async <T>(
  taskStepMs: number,
  use: (run: (asked: Asked) => ReturnType<typeof runAgainst>, created: () => number) => Promise<T>,
): Promise<T> => {
  let created = 0;
  const counting: Fault = {
    does: 'Counts.',
    breaks: [],
    answer: (reply, call) => {
      if (call.method === 'POST' && isSuccess(reply)) created += 1;
      return reply;
    },
  };
  const gateway = await startPublishedGateway('anyint', { keys: [KEY], taskStepMs, fault: counting });
  try {
    return await use(
      (asked) => runAgainst(gateway.url, asked),
      () => created,
    );
  } finally {
    await gateway.close();
  }
};

const runAgainst = async (
  baseUrl: string,
  { effort = 'smoke', see, limits, paid = true, ...more }: Asked,
) => {
  const target = targetOf({ name: 'kling', provider, baseUrl, paid, limits: { pollMs: 5, ...limits } });
  const asked = { keyFrom: 'test', mode: 'probe', effort, seed: 1, startedAt } as const;
  const { head, rules } = prepareRun({
    specs,
    catalogue: catalogue(),
    ...asked,
    target,
    contracts: [contract],
  });
  const records: RunRecord[] = [];
  const emit = (record: RunRecord): void => {
    records.push(record);
    see?.(record);
  };
  const probe = openProbe({ target, secret: KEY, ...(more.signal && { signal: more.signal }) });
  const plans = [{ contract, cases: planCases({ contract, target, scenarios, effort, seed: 1 }) }];
  try {
    const times = { clock: () => 0, now: () => startedAt };
    const summary = await performRun({ head, rules, target, plans, probe, emit, ...times, ...more });
    return { head, rules, target, records, summary };
  } finally {
    await probe.close();
  }
};

const verdictsIn = (records: readonly RunRecord[]): readonly Verdict[] =>
  records.flatMap((record) => (record.record === 'verdict' ? [record.verdict] : []));

const sorted = (records: readonly RunRecord[]): readonly string[] =>
  verdictsIn(records)
    .map((verdict) => JSON.stringify(verdict))
    .sort();

const tasksIn = (records: readonly RunRecord[]): number =>
  records.filter(({ record }) => record === 'task').length;

describe('a run that may pay', () => {
  it('follows tasks beside all else, and what leans on them does not wait for their end', () =>
    withGateway(120, async (run) => {
      const { records } = await run({});
      const order = records.flatMap((record) => (record.record === 'case' ? [record.case] : []));
      const firstReject = order.findIndex(({ origin }) => origin.kind === 'reject');
      const firstTask = order.findIndex((one) => paidBy(one).length > 0);
      expect(firstReject).toBeGreaterThanOrEqual(0);
      expect(firstReject).toBeLessThan(firstTask);
    }));

  it('is judged again as it was', () =>
    withGateway(5, async (run) => {
      const { head, rules, target, records } = await run({ effort: 'standard' });
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
      await judgeCases({ head, rules, target, contracts: [contract], told, unmatched: 0, end, emit });
      expect(sorted(again)).toEqual(sorted(records));
    }));

  it('is taken up by the ids of its tasks where it was broken off, and nothing is paid twice', () =>
    withGateway(150, async (run, created) => {
      const breaking = new AbortController();
      let begun = 0;
      const broken = await run({
        signal: breaking.signal,
        see: ({ record }) => {
          if (record === 'task') begun += 1;
          if (begun === 5) breaking.abort();
        },
      });
      expect(broken.summary.end).toBe('interrupted');
      expect(broken.records.some(({ record }) => record === 'case')).toBe(true);
      expect(created()).toBe(5);
      const known = knownOf(broken.records);
      expect([...known.values()].flat()).toHaveLength(5);
      const { records, summary } = await run({ known });
      expect(created()).toBe(5);
      expect(summary.end).toBe('finished');
      const ended = verdictsIn(records).filter(({ rule }) => rule === 'contract/status');
      expect(ended.every(({ outcome }) => outcome === 'pass')).toBe(true);
    }));

  it('sends nothing of a billed case again that an earlier run had whole', () =>
    withGateway(5, async (run, created) => {
      const first = await run({});
      const paid = created();
      const second = await run({ known: knownOf(first.records) });
      expect(created()).toBe(paid);
      expect(tasksIn(second.records)).toBe(tasksIn(first.records));
      // Why a rule had nothing to say may be told by another case: those that are free are sent again, in their own time.
      const outcomes = (records: readonly RunRecord[]) =>
        verdictsIn(records)
          .map(({ rule, case: id, outcome }) => `${rule} ${id ?? ''} ${outcome}`)
          .sort();
      expect(outcomes(second.records)).toEqual(outcomes(first.records));
    }));
});

describe('a run that may not pay', () => {
  it('creates nothing, judges what costs nothing, and says which rules wait for leave', () =>
    withGateway(5, async (run, created) => {
      const { records, summary } = await run({ paid: false, effort: 'full' });
      expect(created()).toBe(0);
      const verdicts = verdictsIn(records);
      expect(verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'blocked')).toEqual([]);
      expect(summary.verdicts.pass).toBeGreaterThan(20);
      const waiting = verdicts.filter((one) => one.outcome === 'skipped' && one.billed === true);
      expect(waiting.map(({ rule }) => rule)).toContain('tasks/lifecycle/id-is-given');
    }));
});

describe('a target that takes wrong requests for good ones', () => {
  it('is asked once of each operation, not more, where nobody gave leave to pay', async () => {
    const taken: string[] = [];
    const lenient: Fault = {
      does: 'Starts a task for anything.',
      breaks: [],
      hear: (call) =>
        call.method === 'POST' && call.operation !== undefined
          ? { ...call, body: { model_name: 'kling-v3', prompt: 'Anything.' } }
          : call,
      answer: (reply, { method, operation = '' }) => {
        if (method === 'POST' && isSuccess(reply)) taken.push(operation);
        return reply;
      },
    };
    const gateway = await startPublishedGateway('anyint', { keys: [KEY], fault: lenient });
    const { records } = await runAgainst(gateway.url, {
      paid: false,
      limits: { concurrency: 1 },
      effort: 'full',
    });
    await gateway.close();
    expect(taken.length).toBeGreaterThan(0);
    expect(new Set(taken).size).toBe(taken.length);
    const sent = new Set(records.flatMap((one) => (one.record === 'exchange' ? [one.case] : [])));
    const held = records.flatMap((one) =>
      one.record === 'case' && !sent.has(one.case.id) ? [one.case] : [],
    );
    expect(held).not.toEqual([]);
    for (const { steps } of held) expect(taken).toContain(steps[0]?.operation);
  });
});
