import type { Exchange } from 'concordat/suite';

/** The model that the path of a request names, without `models/`; undefined where the path names none. */
export const requestedModelOf = (exchange: Exchange): string | undefined => {
  const name = /\/models\/([^/:]+)(?::|$)/.exec(decodeURIComponent(new URL(exchange.request.url).pathname));
  return name?.[1];
};

/** True where the request names a model of Gemini 3: it thinks at a level, and signs and numbers its function calls. */
export const isGemini3 = (exchange: Exchange): boolean => /^gemini-3/.test(requestedModelOf(exchange) ?? '');
