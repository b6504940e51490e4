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

const judgeFile = async (file: string, providerId: string, family: string) => {
  const specs = builtInSpecs();
  const provider = loadProvider(specs, providerId);
  const contract = loadContract(specs, provider, family);
  const target = targetOf({ name: file, provider, baseUrl: 'https://upstream.example' });
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
  const { recorded, unmatched } = readRecording(readFileSync(`${folder}${file}`, 'utf8'), file, [contract]);
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

/** Recordings of the services themselves: no must-rule may accuse them. `passes`: fewer would mean that nothing was looked at. */
const UPSTREAMS = [
  { file: 'gemini.har', provider: 'google', family: 'gemini', passes: 20_000 },
  { file: 'openai-chat.har', provider: 'openai', family: 'openai-chat', passes: 10_000 },
  { file: 'openai-responses.har', provider: 'openai', family: 'openai-responses', passes: 5_000 },
  { file: 'openai-models.har', provider: 'openai', family: 'openai-models', passes: 20 },
  { file: 'openai-embeddings.har', provider: 'openai', family: 'openai-embeddings', passes: 200 },
  { file: 'openai-images.har', provider: 'openai', family: 'openai-images', passes: 1_000 },
  { file: 'anthropic-messages.har', provider: 'anthropic', family: 'anthropic', passes: 10_000 },
  { file: 'anthropic-count_tokens.har', provider: 'anthropic', family: 'anthropic', passes: 10 },
  { file: 'anthropic-models.har', provider: 'anthropic', family: 'anthropic', passes: 10 },
];

/** Other services that speak the same dialects: what they do is observed and told, not required. */
const OTHERS = [
  { file: 'vertex-gemini.har', provider: 'google', family: 'gemini', passes: 5_000 },
  { file: 'compat-gemini.har', provider: 'google', family: 'gemini', passes: 10 },
  { file: 'compat-openai-chat.har', provider: 'openai', family: 'openai-chat', passes: 2_000 },
  { file: 'compat-openai-responses.har', provider: 'openai', family: 'openai-responses', passes: 200 },
];

describe.skipIf(!present)('real recorded traffic', { timeout: 60_000 }, () => {
  it.each(UPSTREAMS)('of $file accuses nobody', async ({ file, provider, family, passes }) => {
    const judged = await judgeFile(file, provider, family);
    tell(judged, file);
    expect(judged.verdicts.filter(({ outcome }) => outcome === 'blocked')).toEqual([]);
    expect(red(judged.verdicts, 'must')).toEqual([]);
    expect(judged.summary.verdicts.pass).toBeGreaterThan(passes);
  });

  it.each(OTHERS)('of $file is judged and told', async ({ file, provider, family, passes }) => {
    const judged = await judgeFile(file, provider, family);
    tell(judged, file);
    expect(judged.verdicts.filter(({ outcome }) => outcome === 'blocked')).toEqual([]);
    expect(judged.summary.verdicts.pass).toBeGreaterThan(passes);
  });
});
