import type { JsonObject } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import { isRefusal, refusalIn } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';
import { digestOf } from '../../seeded.ts';
import type { Served } from '../openai/catalogue.ts';
import { invalid } from '../openai/errors.ts';
import { isAbsent } from '../openai/members.ts';
import { findModel, isUpstream } from '../openai/models.ts';
import { jsonReply } from '../openai/replies.ts';
import { checkPairs } from './checks.ts';
import { checkTools } from './choice.ts';
import { generate } from './generate.ts';
import { itemsOf } from './input.ts';
import type { Kept } from './memory.ts';
import { keep, recall } from './memory.ts';
import { checkOptions } from './options.ts';
import { asksForReasoning, checkReasoning } from './reasoning.ts';
import { responseOf } from './response.ts';
import { streamed, wantsPadding } from './stream.ts';

/** Responses are dated from here, a second apart: what the gateway says depends on no clock. */
const FIRST_SECOND = 1767225600;

const modelOf = (call: Call, desk: Desk): Served | Refusal => {
  const id = stringOf(member(call.body, 'model')) ?? '';
  const model = findModel(id, call, desk);
  if (model?.kind === 'text') return model;
  const said = model === undefined ? 'does not exist' : 'is not supported with the Responses API';
  const refusal = refusalIn(desk.service, 'unknown-model', `The requested model '${id}' ${said}.`);
  return { param: 'model', code: 'model_not_found', ...refusal };
};

const before = (call: Call, desk: Desk): Kept | Refusal | undefined => {
  const id = member(call.body, 'previous_response_id');
  if (isAbsent(id)) return undefined;
  const kept = recall(desk, call, String(id));
  if (kept !== undefined) return kept;
  return invalid(
    `Previous response with id '${String(id)}' not found.`,
    'previous_response_id',
    'previous_response_not_found',
  );
};

// Not from the text that was sent: what a fault made of it is another request, with another answer.
const stemOf = (call: Call, serial: number): string =>
  digestOf(call.credential?.value ?? '', JSON.stringify(call.body), String(serial)).slice(0, 48);

const checkConversation = (call: Call, items: readonly JsonObject[], model: Served): Refusal | undefined =>
  checkPairs(items) ??
  checkTools(call.body) ??
  checkOptions(call, items) ??
  // Compatible gateways take what their models have no use for.
  (isUpstream(call) ? checkReasoning(call.body, model.thinks) : undefined);

/** Answers a request for a response, and keeps it unless it says not to. */
export const create = (call: Call, desk: Desk, isStreamed: boolean): Reply | Refusal => {
  const { body } = call;
  const model = modelOf(call, desk);
  if (isRefusal(model)) return model;
  const previous = before(call, desk);
  if (previous !== undefined && 'status' in previous) return previous;
  const input = itemsOf(member(body, 'input'));
  const items = [...(previous?.items ?? []), ...input];
  const refusal = checkConversation(call, items, model);
  if (refusal !== undefined) return refusal;
  const stem = stemOf(call, desk.serial);
  const thinks = model.thinks || (!isUpstream(call) && asksForReasoning(body));
  const made = generate({ body, items, thinks, room: model.outputTokens, stem });
  const createdAtSeconds = FIRST_SECOND + desk.serial;
  const response = responseOf(body, made, { id: `resp_${stem}`, model: model.id, createdAtSeconds, thinks });
  if (member(body, 'store') !== false) keep(desk, call, response, previous, [...input, ...made.output]);
  return isStreamed ? streamed(response, isUpstream(call) && wantsPadding(body)) : jsonReply(response);
};
