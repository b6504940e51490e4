import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { numberOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Call } from '../../reply.ts';
import { digestOf } from '../../seeded.ts';
import type { Made } from './candidate.ts';
import { candidateFor } from './candidate.ts';
import type { Served } from './catalogue.ts';
import { modalitiesOf } from './images.ts';
import { configOf, hasTool } from './request.ts';
import { SEARCH_TOKENS } from './search.ts';
import { thoughtOn } from './thinking.ts';
import type { Counted } from './tokens.ts';
import { promptTokens } from './tokens.ts';
import { callable } from './tools.ts';
import type { Cost } from './usage.ts';

/** A whole generation, before it is put into one body or many chunks. */
export interface Generation {
  readonly candidates: readonly Made[];
  readonly cost: Cost;
  /** Members that are the same on every chunk. */
  readonly stamp: JsonObject;
}

// In proto3 a zero is the same as nothing said.
const positive = (value: JsonValue | undefined): number | undefined => {
  const number = numberOf(value);
  return number !== undefined && number > 0 ? number : undefined;
};

const all = (counts: readonly Counted[]): Counted => ({
  text: counts.reduce((sum, { text }) => sum + text, 0),
  image: counts.reduce((sum, { image }) => sum + image, 0),
});

const responseIdOf = (call: Call, serial: number): string =>
  Buffer.from(digestOf(call.path, call.bodyText, String(serial)), 'hex')
    .toString('base64url')
    .slice(0, 22);

/** What the model makes of a request that passed every check. */
export const generate = (call: Call, desk: Desk, model: Served): Generation => {
  const { body } = call;
  const room = Math.min(positive(configOf(body, 'maxOutputTokens')) ?? Infinity, model.outputTokens);
  const thought = thoughtOn(body, model, room);
  const modalities = modalitiesOf(body, model.kind === 'image', call.provider.lineage.includes('anyint'));
  // mixroute/gemini-native#Response Format
  const alwaysRates = call.provider.lineage.includes('mixroute');
  const order = { body, model, modalities, thought, room: room - thought.tokens, alwaysRates };
  const count = positive(configOf(body, 'candidateCount')) ?? 1;
  const candidates = Array.from({ length: count }, (_, n) => candidateFor(order, n));
  const searched = hasTool(body, 'googleSearch') && callable(body).length === 0;
  return {
    candidates,
    cost: {
      prompt: promptTokens(body),
      candidates: all(candidates.map(({ tokens }) => tokens)),
      thoughts: thought.tokens,
      toolUse: searched ? SEARCH_TOKENS : 0,
    },
    stamp: { modelVersion: model.id, responseId: responseIdOf(call, desk.serial) },
  };
};
