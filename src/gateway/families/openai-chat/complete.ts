import type { JsonObject } from '../../../model/index.ts';
import { stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Call } from '../../reply.ts';
import { digestOf } from '../../seeded.ts';
import type { Served } from '../openai/catalogue.ts';
import { isUpstream } from '../openai/models.ts';
import type { Made } from './choice.ts';
import { choiceFor } from './choice.ts';
import { countOf, limitOf } from './options.ts';
import { promptTokens } from './prompt-tokens.ts';
import type { Reasoning } from './reasoning.ts';
import { reasoningOn } from './reasoning.ts';
import { usageOf } from './usage.ts';

/** A whole completion, before it is put into one body or many chunks. */
export interface Completion {
  readonly choices: readonly Made[];
  readonly reasoning: Reasoning;
  readonly usage: JsonObject;
  /** Members that are the same in the body and in every chunk. */
  readonly stamp: JsonObject;
  /** It is upstream's own: members that only upstream has are there. */
  readonly isUpstream: boolean;
}

// Two answers are never given the same second.
const FIRST_SECOND = 1_763_640_371;
const ID_LETTERS = 29;

const idOf = (call: Call, serial: number): string =>
  Buffer.from(digestOf(call.path, call.bodyText, String(serial)), 'hex')
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, ID_LETTERS);

const stampOf = (call: Call, desk: Desk, model: Served): JsonObject => ({
  id: `chatcmpl-${idOf(call, desk.serial)}`,
  created: FIRST_SECOND + desk.serial,
  model: model.id,
  ...(isUpstream(call) ? { service_tier: 'default' } : {}),
  system_fingerprint: `fp_${digestOf(model.id).slice(0, 10)}`,
});

/** What the model makes of a request that passed every check. */
export const complete = (call: Call, desk: Desk, model: Served): Completion => {
  const { body } = call;
  const limit = Math.min(limitOf(body) ?? Infinity, model.outputTokens);
  const reasoning = reasoningOn(call, model, limit);
  const stamp = stampOf(call, desk, model);
  const count = countOf(body);
  // The limit holds for all that was thought and each choice; the thoughts are billed once for each.
  const order = { room: limit - reasoning.tokens, salt: stringOf(stamp.id) ?? '' };
  const choices = Array.from({ length: count }, (_, n) => choiceFor(body, n, order));
  const answered = choices.reduce((sum, { tokens }) => sum + tokens, 0);
  const usage = usageOf({
    prompt: promptTokens(body),
    completion: answered + reasoning.tokens * count,
    reasoning: reasoning.tokens * count,
  });
  return { choices, reasoning, usage, stamp, isUpstream: isUpstream(call) };
};
