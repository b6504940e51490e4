import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { type TargetOptions, targetOf } from '../contract/target.ts';
import { startPublishedGateway } from '../gateway/published.ts';
import { type Fault, isSuccess } from '../gateway/reply.ts';
import { type Contract, type Effort, paidBy, type RunRecord, type Verdict } from '../model/index.ts';
import { planCases } from '../plan/plan.ts';
import { openProbe } from '../probe/probe.ts';
import { catalogue } from '../suite/catalogue.ts';
import { prepareRun } from './head.ts';
import { judgeCases } from './judge-cases.ts';
import { takeUp } from './resume.ts';
import { performRun, type RunOptions } from './run.ts';

const KEY = 'sk-tasks-test-0001';
const startedAt = '1970-01-01T00:00:00.000Z';
const specs = builtInSpecs();
const { scenarios } = catalogue();
const provider = loadProvider(specs, 'anyint');
const contract = loadContract(specs, provider, 'kling');

/** Videos of another family, of which one case leans on another that is billed too. */
const videos = loadContract(specs, provider, 'openai-videos');

interface Asked extends Pick<TargetOptions, 'limits' | 'paid'>, Pick<RunOptions, 'known' | 'signal'> {
  readonly effort?: Effort;
  /** Default: that of Kling. */
  readonly of?: Contract;
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
  { effort = 'smoke', see, limits, paid = true, of = contract, ...more }: Asked,
) => {
  const target = targetOf({ name: 'kling', provider, baseUrl, paid, limits: { pollMs: 5, ...limits } });
  const asked = { keyFrom: 'test', mode: 'probe', effort, seed: 1, startedAt } as const;
  const { head, rules } = prepareRun({
    specs,
    catalogue: catalogue(),
    ...asked,
    target,
    contracts: [of],
  });
  const records: RunRecord[] = [];
  const emit = (record: RunRecord): void => {
    records.push(record);
    see?.(record);
  };
  const probe = openProbe({ target, secret: KEY, ...(more.signal && { signal: more.signal }) });
  const plans = [{ contract: of, cases: planCases({ contract: of, target, scenarios, effort, seed: 1 }) }];
  try {
    const times = { clock: () => 0, now: () => startedAt };
    const summary = await performRun({ head, rules, target, plans, probe, emit, ...times, ...more });
    return { head, rules, target, records, summary };
  } finally {
    await probe.close();
  }
};

const knownOf = (records: readonly RunRecord[]) => {
  const target = targetOf({ name: 'kling', provider, baseUrl: 'http://127.0.0.1', paid: true });
  const cases = planCases({ contract, target, scenarios, effort: 'smoke', seed: 1 });
  return takeUp(records, [{ contract, cases }], 'run.jsonl');
};

const verdictsIn = (records: readonly RunRecord[]): readonly Verdict[] =>
  records.flatMap((record) => (record.record === 'verdict' ? [record.verdict] : []));

const sorted = (records: readonly RunRecord[]): readonly string[] =>
  verdictsIn(records)
    .map((verdict) => JSON.stringify(verdict))
    .sort();

const tasksIn = (records: readonly RunRecord[]): number =>
  records.filter((one) => one.record === 'task' && one.exchange.response !== undefined).length;

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

  it.each([contract, videos])('is judged again as it was: $family', (of) =>
    withGateway(5, async (run) => {
      const { head, rules, target, records } = await run({ effort: 'full', of });
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
      await judgeCases({ head, rules, target, contracts: [of], told, unmatched: 0, end, emit });
      expect(sorted(again)).toEqual(sorted(records));
    }),
  );

  it('is taken up by the ids of its tasks where it was broken off, and nothing is paid twice', () =>
    withGateway(150, async (run, created) => {
      const breaking = new AbortController();
      let begun = 0;
      const broken = await run({
        signal: breaking.signal,
        see: (one) => {
          if (one.record === 'task' && one.exchange.response !== undefined) begun += 1;
          if (begun === 5) breaking.abort();
        },
      });
      expect(broken.summary.end).toBe('interrupted');
      expect(created()).toBe(5);
      const known = knownOf(broken.records);
      expect([...known.values()].flat()).toHaveLength(5);
      const { records, summary } = await run({ known });
      expect(created()).toBe(5);
      expect(summary.end).toBe('finished');
      const ended = verdictsIn(records).filter(({ rule }) => rule === 'contract/status');
      expect(ended.every(({ outcome }) => outcome === 'pass')).toBe(true);
    }));

  it('asks only what costs nothing of a billed case that an earlier run had whole', () =>
    withGateway(5, async (run, created) => {
      const first = await run({});
      const paid = created();
      const second = await run({ known: knownOf(first.records) });
      expect(created()).toBe(paid);
      expect(tasksIn(second.records)).toBe(tasksIn(first.records));
      const broken = verdictsIn(second.records).filter(
        ({ outcome }) => outcome === 'fail' || outcome === 'blocked',
      );
      expect(broken).toEqual([]);
    }));
});

describe('what an earlier run has had', () => {
  const first = (records: readonly RunRecord[]) => {
    const one = records.find(({ record }) => record === 'task');
    if (one?.record !== 'task') throw new Error('no task was started');
    return one;
  };

  it('is not sent again where nobody saw it answered, and says nothing of the target', () =>
    withGateway(5, async (run, created) => {
      const { records } = await run({});
      const before = created();
      // The first record of a task is written before it is sent.
      const unanswered = first(records);
      expect(unanswered.exchange.response).toBeUndefined();
      const known = knownOf([unanswered]);
      const second = await run({ known });
      expect(created()).toBe(2 * before - 1);
      const sent = second.records.filter((one) => one.record === 'exchange' && one.case === unanswered.case);
      expect(sent).toEqual([]);
      expect(verdictsIn(second.records).filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    }));

  it('is taken for paid only where it was accepted, and half a case only by what it started', () =>
    withGateway(5, async (run) => {
      const { records } = await run({});
      const tasks = records.flatMap((one) =>
        one.record === 'task' && one.exchange.response !== undefined ? [one] : [],
      );
      const [task] = tasks;
      if (task?.exchange.response === undefined) throw new Error('no task was accepted');
      const body = { text: '{"code":1303,"message":"busy"}', encoding: 'utf8', size: 30 } as const;
      const refused = {
        ...task,
        exchange: { ...task.exchange, response: { ...task.exchange.response, body } },
      };
      expect(knownOf([refused]).size).toBe(0);
      const at = records.findIndex((one) => one.record === 'case' && one.case.id === task.case);
      const cut = knownOf([...tasks, ...records.slice(at, at + 3)]);
      expect(cut.get(task.case)?.map(({ step }) => step)).toEqual(['task']);
    }));

  it('cannot be used for another request', () =>
    withGateway(5, async (run) => {
      const { records } = await run({});
      const task = first(records);
      const body = { text: '{"prompt":"another"}', encoding: 'utf8', size: 20 } as const;
      const other = { ...task, exchange: { ...task.exchange, request: { ...task.exchange.request, body } } };
      expect(() => knownOf([other])).toThrow(/another request/);
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
