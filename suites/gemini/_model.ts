import type { Exchange } from 'concordat/suite';

/** The model that the path of a request names, without `models/`; undefined where the path names none. */
export const requestedModelOf = (exchange: Exchange): string | undefined => {
  const name = /\/models\/([^/:]+)(?::|$)/.exec(decodeURIComponent(new URL(exchange.request.url).pathname));
  return name?.[1];
};
