import type { ErrorSituation, Evidence } from 'concordat/suite';
import { type Due, isOfTasks, publishedError } from '../../_refusal.ts';

/** The refusal of a key that is due: as the provider publishes it for the family, else 401 or 403. */
export const dueForKey = (
  evidence: Evidence,
  situation: Extract<ErrorSituation, 'no-key' | 'wrong-key'>,
  mistake: string,
): Due => {
  const published = publishedError(evidence, situation);
  return {
    mistake,
    statuses: published === undefined ? [401, 403] : [published.status],
    anyBody: isOfTasks(evidence),
  };
};
