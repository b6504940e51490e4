import type { JsonObject } from '../../../model/index.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import { refusalIn } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';
import type { Served } from './catalogue.ts';
import { modelsOf, serves } from './catalogue.ts';
import { invalid, JSON_HEADERS } from './errors.ts';

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 1000;

// The listing names these methods; streaming comes with generateContent (google/discovery#Model).
const LISTED = ['generateContent', 'countTokens', 'embedContent'];

const entryOf = (model: Served, desk: Desk, provider: string): JsonObject => {
  const methods = LISTED.filter((id) => desk.service.operations.includes(id) && serves(model, id));
  const sampling =
    model.kind === 'embedding' ? {} : { temperature: 1, topP: 0.95, topK: 64, maxTemperature: 2 };
  const thinks = model.thinking !== 'none';
  return {
    name: `models/${model.id}`,
    version: '001',
    displayName: model.title,
    description: `${model.title}, as the reference gateway serves it.`,
    inputTokenLimit: model.inputTokens,
    outputTokenLimit: model.outputTokens,
    supportedGenerationMethods: methods,
    ...sampling,
    ...(thinks ? { thinking: true } : {}),
    // antigravity/gemini-format#Get Model Info names these two.
    ...(provider === 'antigravity' ? { maxOutputTokens: model.outputTokens, supportsThinking: thinks } : {}),
  };
};

const dialectOf = (call: Call): string =>
  call.provider.lineage.includes('antigravity') ? 'antigravity' : '';

const json = (body: JsonObject): Reply => ({ kind: 'json', status: 200, headers: JSON_HEADERS, body });

const pageSizeOf = (given: string | undefined): number | undefined => {
  if (given === undefined || given === '') return DEFAULT_PAGE;
  if (!/^\d{1,9}$/.test(given)) return undefined;
  return Number(given) === 0 ? DEFAULT_PAGE : Math.min(Number(given), LARGEST_PAGE);
};

const tokenOf = (offset: number): string => Buffer.from(`after:${offset}`).toString('base64url');

const offsetOf = (token: string | undefined): number | undefined => {
  if (token === undefined || token === '') return 0;
  const offset = /^after:(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  return offset === undefined ? undefined : Number(offset);
};

/** `models.list`: a page of models; `nextPageToken` is left out on the last one (google/discovery#ListModelsResponse). */
export const listModels = (call: Call, desk: Desk): Reply | Refusal => {
  const pageSize = pageSizeOf(call.query.pageSize);
  if (pageSize === undefined)
    return invalid(`Invalid value at 'page_size' (TYPE_INT32), ${call.query.pageSize}`);
  const start = offsetOf(call.query.pageToken);
  if (start === undefined) return invalid('Invalid page token.');
  const all = [...modelsOf(desk.service).values()];
  const end = start + pageSize;
  return json({
    models: all.slice(start, end).map((model) => entryOf(model, desk, dialectOf(call))),
    ...(end < all.length ? { nextPageToken: tokenOf(end) } : {}),
  });
};

/** `models.get`: the same entry as in the list; 404 for one that is not in it. */
export const getModel = (call: Call, desk: Desk): Reply | Refusal => {
  const model = modelsOf(desk.service).get(call.model ?? '');
  if (model !== undefined) return json(entryOf(model, desk, dialectOf(call)));
  return { status: 404, message: `Model models/${call.model ?? ''} is not found.` };
};

/** The model that a call names, or the provider's refusal where it does not serve it for this operation. */
export const modelOf = (call: Call, desk: Desk): Served | Refusal => {
  const model = modelsOf(desk.service).get(call.model ?? '');
  if (model !== undefined && serves(model, desk.operation.id)) return model;
  const published = desk.service.errors['unknown-model'];
  const words =
    published?.status === 400
      ? `Invalid model name: models/${call.model ?? ''}`
      : `models/${call.model ?? ''} is not found for API version v1beta, or is not supported for ${desk.operation.id}. Call ModelService.ListModels to see the list of available models and their supported methods.`;
  return refusalIn(desk.service, 'unknown-model', words);
};
