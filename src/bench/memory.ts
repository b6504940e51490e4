import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CASES = [5_000, 50_000] as const;

const peakMiB = async (cases: number): Promise<number> => {
  const out = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
  const script = new URL('./memory-child.js', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, String(cases), out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  await once(child, 'exit');
  rmSync(out, { recursive: true });
  return Number(said) / 1024;
};

/** Peak memory of one process that holds gateway and run, for few and for many generated cases. */
export const memory = async (): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const cases of CASES)
    lines.push(
      `peak memory, ${cases.toLocaleString('en')} generated cases: ${(await peakMiB(cases)).toFixed(0)} MiB (aim 256)`,
    );
  return lines;
};
