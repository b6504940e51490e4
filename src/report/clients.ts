import type { Run } from '../model/index.ts';

/** How many calls of one official client worked. */
export interface ClientSummary {
  /** Name and version, as in `openai 6.49.0`. */
  readonly client: string;
  readonly works: number;
  readonly breaks: number;
  /** The target was too busy to tell. */
  readonly undecided: number;
  /** Why the first that is undecided is so. */
  readonly because?: string;
}

/** What became of each official client, in the order in which they were asked. */
export const clientSummaries = ({ cases, verdicts }: Run): readonly ClientSummary[] => {
  const summaries = new Map<string, ClientSummary>();
  for (const verdict of verdicts) {
    const { case: id, outcome } = verdict;
    const origin = cases.get(id ?? '')?.origin;
    if (origin?.kind !== 'client') continue;
    const client = `${origin.client} ${origin.version}`;
    const known = summaries.get(client) ?? { client, works: 0, breaks: 0, undecided: 0 };
    const counted = outcome === 'pass' ? 'works' : outcome === 'fail' ? 'breaks' : 'undecided';
    const because = known.because ?? ('because' in verdict ? verdict.because : undefined);
    summaries.set(client, { ...known, ...(because && { because }), [counted]: known[counted] + 1 });
  }
  return [...summaries.values()];
};
