import type { Evidence, Finding } from 'concordat/suite';
import { type Misplaced, readingOf } from '../_reading.ts';
import { hasEvents, isResumed } from './_stream.ts';

/** `true` for a stream whose beginning is there: what was opened is known. */
export const isFromItsStart = (evidence: Evidence): true | string => {
  const events = hasEvents(evidence);
  if (events !== true) return events;
  return !isResumed(evidence) || 'the stream goes on where another left off';
};

const MOST_FINDINGS = 5;

/** One finding for each of the first events that stand outside. */
export const findingsOf = (
  { exchange }: Evidence,
  isMeant: (one: Misplaced) => boolean,
): readonly Finding[] =>
  readingOf(exchange)
    .misplaced.filter(isMeant)
    .slice(0, MOST_FINDINGS)
    .map(({ event, lacks, why }) => ({
      at: event.at,
      expected: `an open ${lacks === 'item' ? 'output item' : `${lacks} of the item`}`,
      actual: `${event.type}, but ${why}`,
    }));
