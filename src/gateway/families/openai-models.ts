import type { JsonObject } from '../../model/index.ts';
import type { Desk, Family } from '../family.ts';
import type { Refusal } from '../refusal.ts';
import { refusalIn } from '../refusal.ts';
import type { Call, Reply } from '../reply.ts';
import type { Served } from './openai/catalogue.ts';
import { modelsOf } from './openai/catalogue.ts';
import { deny, refuse, violated } from './openai/errors.ts';
import { findModel, isUpstream } from './openai/models.ts';
import { jsonReply } from './openai/replies.ts';

// anyint/models-api#Response fields: it names the members of a page of Anthropic's; an OpenAI client needs the others.
const hasBothShapes = (call: Call): boolean => call.provider.lineage.includes('anyint');

const ownerOf = (model: Served, call: Call): string => {
  if (isUpstream(call)) return model.kind === 'embedding' ? 'openai-internal' : 'system';
  return call.provider.lineage.at(-1) ?? call.provider.id;
};

const entryOf = (model: Served, call: Call): JsonObject => ({
  id: model.id,
  object: 'model',
  created: model.created,
  owned_by: ownerOf(model, call),
  ...(hasBothShapes(call)
    ? {
        display_name: model.title,
        type: 'model',
        created_at: new Date(model.created * 1000).toISOString().replace('.000', ''),
      }
    : {}),
});

const list = (call: Call, desk: Desk): Reply => {
  const data = [...modelsOf(call.provider, desk.contract.prefix).values()].map((model) =>
    entryOf(model, call),
  );
  const page = { has_more: false, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
  return jsonReply({ object: 'list', data, ...(hasBothShapes(call) ? page : {}) });
};

const retrieve = (call: Call, desk: Desk): Reply | Refusal => {
  const id = call.model ?? '';
  const model = findModel(id, call, desk);
  if (model !== undefined) return jsonReply(entryOf(model, call));
  const message = `The model '${id}' does not exist.`;
  return { param: 'model', code: 'model_not_found', ...refusalIn(desk.service, 'unknown-model', message) };
};

/** OpenAI's list of models as the providers publish it. */
const openaiModels: Family = {
  refuse,
  deny,
  read: (body) => body,
  inspect: () => undefined,
  violated,
  answer: (call, desk) => {
    if (desk.operation.id === 'listModels') return list(call, desk);
    if (desk.operation.id === 'retrieveModel') return retrieve(call, desk);
    return { status: 501, message: `The operation ${desk.operation.id} is not implemented.` };
  },
};

export default openaiModels;
