import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import type { RunRecord, Verdict } from '../model/index.ts';
import { catalogue } from '../suite/catalogue.ts';
import { prepareRun } from './head.ts';
import { judgeCases } from './judge-cases.ts';
import { readRecording } from './recording.ts';

const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const present = existsSync(folder);
if (!present) console.info('skipped: no recorded traffic beside the project');

const judgeFile = async (file: string) => {
  const specs = builtInSpecs();
  const provider = loadProvider(specs, 'google');
  const contract = loadContract(specs, provider, 'gemini');
  const target = targetOf({ name: file, provider, baseUrl: 'https://generativelanguage.googleapis.com' });
  const startedAt = '1970-01-01T00:00:00.000Z';
  const { head, rules } = prepareRun({
    specs,
    catalogue: catalogue(),
    target,
    contracts: [contract],
    keyFrom: 'none',
    mode: 'judge',
    effort: 'full',
    seed: 0,
    startedAt,
  });
  const { recorded, unmatched } = readRecording(readFileSync(`${folder}${file}`, 'utf8'), file, contract);
  const records: RunRecord[] = [];
  const emit = (record: RunRecord) => void records.push(record);
  const summary = await judgeCases({
    head,
    rules,
    target,
    contracts: [contract],
    told: recorded,
    unmatched,
    end: { end: 'finished', endedAt: startedAt, wallMs: 0 },
    emit,
  });
  const verdicts = records.flatMap((record) => (record.record === 'verdict' ? [record.verdict] : []));
  return { summary, verdicts };
};

const red = (verdicts: readonly Verdict[], level: string): readonly string[] =>
  verdicts.flatMap((verdict) =>
    verdict.outcome === 'fail' && verdict.level === level
      ? [
          `${verdict.rule} ${verdict.case ?? ''} ${JSON.stringify(verdict.findings.slice(0, 2)).slice(0, 400)}`,
        ]
      : [],
  );

describe.skipIf(!present)('real recorded traffic', () => {
  it.each(['gemini.har', 'vertex-gemini.har'])('accuses nobody in %s', async (file) => {
    const { summary, verdicts } = await judgeFile(file);
    const should = red(verdicts, 'should');
    console.info(
      `${file}: ${summary.requests} exchanges, ${summary.unmatched} unmatched, ${summary.events} events, ` +
        `${summary.verdicts.pass + summary.verdicts.fail} verdicts, should-failures ${should.length}`,
    );
    for (const rule of new Set(should.map((line) => line.split(' ')[0] ?? ''))) {
      const lines = should.filter((line) => line.startsWith(`${rule} `));
      console.info(`  should ${rule}: ${lines.length}, for example ${lines[0]}`);
    }
    expect(verdicts.filter(({ outcome }) => outcome === 'blocked')).toEqual([]);
    expect(red(verdicts, 'must')).toEqual([]);
    expect(summary.verdicts.pass).toBeGreaterThan(1000);
  });
});
