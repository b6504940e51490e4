import { isUtf8 } from 'node:buffer';
import type { Body, Ending, Exchange, Received, Sent, Step, StreamItem } from '../model/index.ts';
import { bodyOf } from './body.ts';
import type { Redactor } from './redact.ts';
import { redactDeltas } from './redact-deltas.ts';
import type { Answer, Outcome } from './send.ts';

const withoutSecrets = (item: StreamItem, { text }: Redactor): StreamItem =>
  item.kind === 'comment'
    ? { ...item, text: text(item.text) }
    : {
        ...item,
        ...(item.event === undefined ? {} : { event: text(item.event) }),
        ...(item.id === undefined ? {} : { id: text(item.id) }),
        data: text(item.data),
      };

const streamOf = (
  bytes: Buffer,
  raw: readonly StreamItem[],
  redactor: Redactor,
): { readonly body: Body; readonly stream: readonly StreamItem[] } => {
  const joined = bytes.toString('utf8');
  const { items, text } = redactDeltas({ items: raw, text: joined }, redactor);
  const isText = isUtf8(bytes);
  // Bytes that are no text cannot be mended event by event: then the text that a client would see is kept.
  const body: Body =
    isText || text !== joined
      ? { text: redactor.text(text), encoding: 'utf8', size: bytes.length }
      : bodyOf(bytes, redactor);
  // No item holds a secret that the body does not hold: an event's lines are joined by line ends, which no secret has.
  const stream = isText && body.text === text ? items : items.map((item) => withoutSecrets(item, redactor));
  return { body, stream };
};

const receivedOf = (answer: Answer, redactor: Redactor): Received => {
  const { status, timings } = answer;
  const headers = redactor.headers(answer.headers);
  if (answer.stream === undefined) return { status, headers, body: bodyOf(answer.body, redactor), timings };
  return { status, headers, ...streamOf(answer.body, answer.stream, redactor), timings };
};

const endingOf = (ending: Ending, { text }: Redactor): Ending => {
  if (ending.kind === 'redirected') return { ...ending, to: text(ending.to) };
  if (ending.kind === 'undecodable')
    return { ...ending, encoding: text(ending.encoding), reason: text(ending.reason) };
  return 'reason' in ending ? { ...ending, reason: text(ending.reason) } : ending;
};

/** The record of one exchange: all that crossed the wire, no secret in it. */
export const toExchange = (
  step: Step,
  sent: Sent,
  { outcome, retries }: { readonly outcome: Outcome; readonly retries: number },
  redactor: Redactor,
): Exchange => ({
  step: step.name,
  ...(step.operation === undefined ? {} : { operation: step.operation }),
  request: sent,
  ...(outcome.answer === undefined ? {} : { response: receivedOf(outcome.answer, redactor) }),
  ending: endingOf(outcome.ending, redactor),
  fidelity: { bytes: true, headers: true, timings: true, whole: true },
  retries,
});
