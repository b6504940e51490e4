import type { ReportFormat } from '../model/index.ts';

const files = import.meta.glob<ReportFormat>(['./formats/*.ts', '!./formats/*.test.ts'], {
  import: 'default',
});

/** Every report format by its name, which is its file's; each is loaded when it is asked for, not before. */
export const formats = (): ReadonlyMap<string, () => Promise<ReportFormat>> =>
  new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load]));
