import type { Defect, Exchange } from 'concordat/suite';

/** The mistakes in a request for which every published error table has a 4xx status. */
export const CLIENT_FAULTS: readonly Defect[] = [
  'missing-required',
  'wrong-type',
  'out-of-range',
  'unknown-enum',
  'wrong-role',
  'openai-body',
  'gemini-body',
  'anthropic-body',
  'not-an-object',
  'empty-body',
  'malformed-json',
  'wrong-content-type',
  'missing-header',
  'unknown-model',
  'no-key',
  'wrong-key',
];

/** The status and the beginning of what was said. */
export const shown = (exchange: Exchange): string =>
  `HTTP ${exchange.response?.status}: ${(exchange.response?.body.text ?? '').slice(0, 120)}`;
