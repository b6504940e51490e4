import type { Desk, Family } from '../family.ts';
import type { Refusal } from '../refusal.ts';
import type { Call, Reply } from '../reply.ts';
import { checkGeneration, checkMembers, checkMessages, checkVersion } from './anthropic/checks.ts';
import { deny, refuse, violated } from './anthropic/errors.ts';
import type { Generation } from './anthropic/generate.ts';
import { generate } from './anthropic/generate.ts';
import { jsonHeaders } from './anthropic/headers.ts';
import { getModel, listModels, modelOf } from './anthropic/models.ts';
import type { Style } from './anthropic/response.ts';
import { streamed, unary } from './anthropic/response.ts';
import { inputCost } from './anthropic/tokens.ts';
import { checkThoughts, checkToolTurns } from './anthropic/tool-turns.ts';

type Answer = (call: Call, desk: Desk) => Reply | Refusal;

const generated =
  (say: (generation: Generation, style: Style) => Reply): Answer =>
  (call, desk) => {
    const model = modelOf(call, desk);
    if (!('id' in model)) return model;
    const style = { isUpstream: call.provider.lineage.includes('anthropic') };
    return checkGeneration(call, model) ?? say(generate(call, desk, model), style);
  };

const countMessageTokens: Answer = (call, desk) => {
  const model = modelOf(call, desk);
  if (!('id' in model)) return model;
  const { cached, fresh } = inputCost(call.body);
  return { kind: 'json', status: 200, headers: jsonHeaders(), body: { input_tokens: cached + fresh } };
};

const versioned =
  (answer: Answer): Answer =>
  (call, desk) =>
    checkVersion(call, desk) ?? answer(call, desk);

const ANSWERS: Readonly<Record<string, Answer>> = {
  createMessage: generated(unary),
  streamMessage: generated(streamed),
  countMessageTokens,
  listModels: versioned(listModels),
  getModel: versioned(getModel),
};

const inspect = (call: Call, desk: Desk): Refusal | undefined => {
  const refusal =
    checkVersion(call, desk) ?? checkMessages(call) ?? checkMembers(call, desk) ?? checkToolTurns(call.body);
  const signs = desk.service.capabilities.includes('thinking');
  return refusal ?? (signs ? checkThoughts(call.body) : undefined);
};

/** Anthropic's dialect as the four providers publish it. */
const anthropic: Family = {
  refuse,
  deny,
  read: (body) => body,
  inspect,
  violated,
  answer: (call, desk) => {
    const outcome = ANSWERS[desk.operation.id]?.(call, desk);
    if (outcome !== undefined) return outcome;
    return { status: 501, message: `The operation ${desk.operation.id} is not implemented.` };
  },
};

export default anthropic;
