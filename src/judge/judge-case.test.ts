import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import type { NamedRule } from '../model/index.ts';
import { readEventStream } from '../probe/event-stream.ts';
import { expandExample, type WrittenExample } from '../suite/fixture.ts';
import { type CaseEvidence, judgeCase } from './judge-case.ts';

const specs = builtInSpecs();
const provider = loadProvider(specs, 'google');
const contract = loadContract(specs, provider, 'gemini');
const target = targetOf({ name: 'test', provider, baseUrl: 'https://gateway.example' });

const told = (written: WrittenExample, more: Partial<CaseEvidence> = {}): CaseEvidence => ({
  ...expandExample(written, { contract, target, readStream: readEventStream }),
  contract,
  target,
  controlHeld: true,
  ...more,
});

const rule = (more: Partial<NamedRule>): NamedRule => ({
  id: 'gemini/test/rule',
  level: 'must',
  says: 'A test.',
  see: 'rfc9110#15',
  on: { status: 'success' },
  *check() {
    yield { at: '/response/body', expected: 'nothing', actual: 'something' };
  },
  ...more,
});

const judge = (one: NamedRule, evidence: CaseEvidence) =>
  judgeCase([{ rule: one, level: one.level }], evidence);
const good: WrittenExample = { name: 'good', reply: {} };
const bad: WrittenExample = { name: 'bad', defect: 'unknown-model', status: 404, reply: {} };
const onDefect = rule({ on: { defect: 'unknown-model' } });

describe('a case is judged', () => {
  it('as failed where a rule finds something', () => {
    expect(judge(rule({}), told(good)).verdicts).toMatchObject([{ outcome: 'fail' }]);
  });

  it('as blocked, never failed, by a rule that throws', () => {
    const broken = rule({
      // biome-ignore lint/correctness/useYield: it is to throw before it yields
      *check() {
        throw new Error('a bug of ours');
      },
    });
    expect(judge(broken, told(good)).verdicts).toMatchObject([
      { outcome: 'blocked', because: 'the rule itself failed: a bug of ours' },
    ]);
  });

  it('as blocked by its control where that failed', () => {
    const controlRoot = { rule: 'contract/answer', case: 'one/that/failed' };
    const { verdicts } = judge(onDefect, told(bad, { controlHeld: false, controlRoot }));
    expect(verdicts).toMatchObject([{ outcome: 'blocked', by: controlRoot }]);
  });

  it('not at all where a rate limit left its control undecided', () => {
    const judged = judge(
      onDefect,
      told(bad, { controlHeld: false, controlUndecided: 'the target answered 429' }),
    );
    expect(judged.verdicts).toEqual([]);
    expect(judged.quiet).toMatchObject([{ rule: 'gemini/test/rule' }]);
  });

  it('not at all by a rule whose capability the target does not claim', () => {
    expect(judge(rule({ needs: ['no-such-capability'] }), told(good))).toEqual({ verdicts: [], quiet: [] });
  });

  it('not by a rule about success where the answer did not arrive whole', () => {
    const cut = { ...good, ending: { kind: 'cut', afterBytes: 1, reason: 'reset' } } as const;
    expect(judge(rule({}), told(cut)).quiet).toMatchObject([{ because: 'an answer did not arrive whole' }]);
  });
});
