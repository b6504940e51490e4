import type { Body, Exchange, Received } from '../model/index.ts';

const MOST_CHARACTERS = 64 * 1024;
const MOST_ITEMS = 200;

const shortBody = (body: Body): Body =>
  body.text.length <= MOST_CHARACTERS ? body : { ...body, text: body.text.slice(0, MOST_CHARACTERS) };

const shortReply = (response: Received): Received => ({
  ...response,
  body: shortBody(response.body),
  ...(response.stream === undefined ? {} : { stream: response.stream.slice(0, MOST_ITEMS) }),
});

/**
 * An exchange that broke a cap keeps only the beginning of its reply: what it shows is that there was no end, and
 * a target that answers everything with too much must not fill memory and disk. `body.size` stays as it was.
 */
export const shorten = (exchange: Exchange): Exchange =>
  exchange.ending.kind !== 'oversize' || exchange.response === undefined
    ? exchange
    : {
        ...exchange,
        response: shortReply(exchange.response),
        fidelity: { ...exchange.fidelity, whole: false },
      };
