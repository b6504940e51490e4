import { type Evidence, type Finding, member } from 'concordat/suite';
import { type Opened, placeOf, readingOf } from '../_reading.ts';
import { cameToItsEnd, terminalOf } from './_stream.ts';

// Upstream leaves these open (recorded/openai#2 items of 1 stream).
const LEFT_OPEN = 'mcp_list_tools';

const isOwed = (opened: Opened): boolean => member(opened.by.value['item'], 'type') !== LEFT_OPEN;

/** What was opened in a stream and has to be closed before its response is completed. */
export const openedIn = ({ exchange }: Evidence, isMeant: (one: Opened) => boolean): readonly Opened[] =>
  readingOf(exchange).opened.filter((one) => isMeant(one) && isOwed(one));

/** `true` where a completed response opened something of that kind. */
export const whenOpened = (evidence: Evidence, isMeant: (one: Opened) => boolean): true | string => {
  const end = cameToItsEnd(evidence);
  if (end !== true) return end;
  if (terminalOf(evidence)?.type !== 'response.completed') return 'the response was not completed';
  return openedIn(evidence, isMeant).length > 0 || 'the stream opened nothing of that kind';
};

/** One finding for each that was never closed. */
export const unclosedIn = (evidence: Evidence, isMeant: (one: Opened) => boolean): readonly Finding[] =>
  openedIn(evidence, isMeant)
    .filter(({ closedBy }) => closedBy === undefined)
    .map(({ by, scope, indexes }) => ({
      at: by.at,
      expected: by.type.replace(/added$/, 'done'),
      actual: `${placeOf(scope, indexes)} is opened and never closed`,
    }));
