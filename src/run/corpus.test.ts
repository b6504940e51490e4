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

const tell = ({ summary, verdicts }: Awaited<ReturnType<typeof judgeFile>>, file: string): void => {
  console.info(
    `${file}: ${summary.requests} exchanges, ${summary.unmatched} fit no published operation, ${summary.events} events, ` +
      `${summary.verdicts.pass + summary.verdicts.fail} verdicts`,
  );
  for (const level of ['must', 'should', 'may']) {
    const lines = red(verdicts, level);
    for (const rule of new Set(lines.map((line) => line.split(' ')[0] ?? ''))) {
      const ours = lines.filter((line) => line.startsWith(`${rule} `));
      console.info(`  ${level} ${rule}: ${ours.length}, for example ${ours[0]}`);
    }
  }
};

describe.skipIf(!present)('real recorded traffic', () => {
  it('of Google accuses nobody', async () => {
    const judged = await judgeFile('gemini.har');
    tell(judged, 'gemini.har');
    expect(judged.verdicts.filter(({ outcome }) => outcome === 'blocked')).toEqual([]);
    expect(red(judged.verdicts, 'must')).toEqual([]);
    expect(judged.summary.verdicts.pass).toBeGreaterThan(20_000);
  });

  // Vertex is another service that speaks the same dialect: what it does is observed, not required.
  it('of Vertex is judged and told', async () => {
    const judged = await judgeFile('vertex-gemini.har');
    tell(judged, 'vertex-gemini.har');
    expect(judged.verdicts.filter(({ outcome }) => outcome === 'blocked')).toEqual([]);
    expect(judged.summary.verdicts.pass).toBeGreaterThan(5_000);
  });
});
