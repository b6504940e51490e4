import { type Evidence, type Exchange, eventsOf, member, numberOf, type Pointer } from 'concordat/suite';
import { hasEvents } from './_stream.ts';

/** The sequence numbers of a stream in order; events without one are left out. */
export const numbersOf = (exchange: Exchange): readonly { at: Pointer; number: number }[] =>
  eventsOf(exchange).flatMap(({ at, value }) => {
    const number = numberOf(member(value, 'sequence_number'));
    return number === undefined ? [] : [{ at: `${at}/sequence_number`, number }];
  });

/** `true` where events are numbered: those of March 2025 were not. */
export const isNumbered = (evidence: Evidence): true | string => {
  const events = hasEvents(evidence);
  if (events !== true) return events;
  return numbersOf(evidence.exchange).length > 1 || 'the events have no sequence numbers';
};
