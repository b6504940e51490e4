import { type Evidence, isObject, type JsonObject } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { listIn } from '../../_placed.ts';
import { readingOf } from '../_reading.ts';
import { responseOf } from '../_reply.ts';
import { isFromItsStart } from './_misplaced.ts';
import { cameToItsEnd, terminalOf } from './_stream.ts';

/** The output of the response that ends the stream. */
export const finalItems = ({ exchange }: Evidence): readonly Placed<JsonObject>[] => {
  const response = responseOf(exchange);
  return response === undefined ? [] : listIn(response, 'output');
};

/** `true` where a whole stream that opened items ended with a response that was not given up. */
export const whenFinished = (evidence: Evidence): true | string => {
  const start = isFromItsStart(evidence);
  if (start !== true) return start;
  const end = cameToItsEnd(evidence);
  if (end !== true) return end;
  const terminal = terminalOf(evidence);
  if (terminal === undefined || terminal.type === 'response.failed') return 'no response was finished';
  if (!isObject(terminal.value['response'])) return 'the last event carries no response';
  return readingOf(evidence.exchange).opened.length > 0 || 'the stream opened no item';
};
