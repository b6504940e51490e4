import type { Evidence } from 'concordat/suite';
import { type Known, readingOf } from '../_reading.ts';

/** Selects what may be streams: a response that is made, and one that is retrieved with `stream=true`. */
export const STREAMED = { operation: ['streamResponse', 'getResponse'], status: 'success' } as const;

/** The events about the response as a whole. */
export const stagesOf = ({ exchange }: Evidence): readonly Known[] =>
  readingOf(exchange).known.filter(({ form }) => form.scope === 'response');

/** `true` where the reply is a stream with events of the dialect, else why it cannot be judged. */
export const hasEvents = ({ exchange }: Evidence): true | string => {
  if (exchange.response?.stream === undefined) return 'the reply is not an event stream';
  return readingOf(exchange).known.length > 0 || 'the stream holds no event of the Responses API';
};

/** `true` where such a stream also came to its end. */
export const cameWhole = (evidence: Evidence): true | string => {
  if (evidence.exchange.ending.kind !== 'complete') return 'the stream did not arrive whole';
  return hasEvents(evidence);
};

/** True for a stream that was broken off by an `error` event: what was open may stay so. */
export const isBroken = (evidence: Evidence): boolean =>
  stagesOf(evidence).some(({ form }) => form.does === 'breaks');

/** `true` where the stream came to its end and no error broke it off. */
export const cameToItsEnd = (evidence: Evidence): true | string => {
  const whole = cameWhole(evidence);
  if (whole !== true) return whole;
  return !isBroken(evidence) || 'an error event broke the stream off';
};

/** The event that ends the stream with a response, the first where there are several. */
export const terminalOf = (evidence: Evidence): Known | undefined =>
  stagesOf(evidence).find(({ form }) => form.does === 'ends');

/** True for a stream that goes on with a response where another left off (openai/responses#starting_after). */
export const isResumed = ({ exchange }: Evidence): boolean =>
  new URL(exchange.request.url).searchParams.has('starting_after');

/** What an event is, in the words of a finding. */
export const shown = (event: Known | undefined): string => event?.type ?? 'no event';

/** The beginning of a text, for a finding. */
export const excerpt = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
