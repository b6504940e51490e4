import type { CaseId, Exchange, RunRecord } from '../model/index.ts';
import { isBilled } from './footing.ts';

/**
 * What an earlier run has had of its billed cases, by case: of one that it brought to its end all exchanges, of one that it
 * had only begun those that started what is billed. Those of which a request was not accepted are left out: nothing was paid.
 */
export const knownOf = (records: Iterable<RunRecord>): ReadonlyMap<CaseId, readonly Exchange[]> => {
  const begun = new Map<CaseId, Exchange[]>();
  const whole = new Map<CaseId, Exchange[]>();
  for (const record of records) {
    if (record.record === 'task') {
      const { status = 0 } = record.exchange.response ?? {};
      if (status >= 200 && status < 300)
        begun.set(record.case, [...(begun.get(record.case) ?? []), record.exchange]);
    }
    if (record.record === 'case' && isBilled(record.case) && begun.has(record.case.id))
      whole.set(record.case.id, []);
    if (record.record === 'exchange') whole.get(record.case)?.push(record.exchange);
  }
  return new Map([...begun, ...whole]);
};
