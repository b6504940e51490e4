import { type Evidence, type Exchange, succeeded } from 'concordat/suite';
import { textOf } from '../_reply.ts';
import { candidatesIn, chunksOf, saidIn } from './_stream.ts';

/** Shorter texts may well come in one piece. */
const LEAST_CHARACTERS = 400;

/** The streamed exchange of the scenario, undefined where it was not sent. */
export const longOf = ({ exchanges }: Evidence): Exchange | undefined => exchanges['long'];

/** The arrival in ms of each event with text, as the probe saw it. */
export const arrivalsOf = (exchange: Exchange): readonly number[] => {
  const spoken = new Set(
    chunksOf(exchange)
      .filter((chunk) => candidatesIn(chunk).some((one) => saidIn(one) !== ''))
      .map(({ at }) => at),
  );
  return (exchange.response?.stream ?? []).flatMap((item, n) =>
    spoken.has(`/response/stream/${n}`) ? [item.atMs] : [],
  );
};

/** `true` where a long text was streamed whole, else why nothing can be said. */
export const isLong = (evidence: Evidence): true | string => {
  const exchange = longOf(evidence);
  if (exchange === undefined || !succeeded(exchange)) return 'the long answer did not succeed';
  if (exchange.response?.stream === undefined) return 'the reply is not an event stream';
  return (
    textOf(exchange).length >= LEAST_CHARACTERS || `the model said fewer than ${LEAST_CHARACTERS} characters`
  );
};
