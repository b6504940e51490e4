import type { JsonObject } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';
import type { Served } from './catalogue.ts';
import { modelNamed, modelsOf } from './catalogue.ts';
import { invalid, unknownModel } from './errors.ts';
import { jsonHeaders } from './headers.ts';

const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 1000;

const entryOf = ({ id, title, createdAt, inputTokens, outputTokens }: Served): JsonObject => ({
  type: 'model',
  id,
  display_name: title,
  created_at: createdAt,
  max_input_tokens: inputTokens,
  max_tokens: outputTokens,
});

const json = (body: JsonObject): Reply => ({ kind: 'json', status: 200, headers: jsonHeaders(), body });

/** Where a page begins and ends, and whether there are more in its direction. */
interface Page {
  readonly start: number;
  readonly end: number;
  readonly hasMore: boolean;
}

const pageOf = (all: readonly Served[], { query }: Call, size: number): Page | Refusal => {
  const place = (id: string): number => all.findIndex((model) => model.id === id);
  const { after_id: after, before_id: before } = query;
  if (after !== undefined && before !== undefined)
    return invalid('Only one of before_id and after_id may be given.');
  const cursor = after ?? before;
  const at = cursor === undefined ? -1 : place(cursor);
  if (cursor !== undefined && at === -1)
    return invalid(`${after === undefined ? 'before_id' : 'after_id'}: no model ${cursor}`);
  if (before !== undefined) return { start: Math.max(0, at - size), end: at, hasMore: at > size };
  const end = at + 1 + size;
  return { start: at + 1, end, hasMore: end < all.length };
};

/** Lists a page of models, newest first; `limit`, `after_id` and `before_id` as Anthropic has them (anthropic/models#List Models). */
export const listModels = (call: Call, desk: Desk): Reply | Refusal => {
  const asked = call.query.limit ?? String(DEFAULT_PAGE);
  const size = /^-?\d{1,9}$/.test(asked) ? Number(asked) : undefined;
  if (size === undefined) return invalid('limit: Input should be a valid integer');
  if (size < 1) return invalid('limit: Input should be greater than or equal to 1');
  if (size > LARGEST_PAGE) return invalid(`limit: Input should be less than or equal to ${LARGEST_PAGE}`);
  const all = modelsOf(desk.service);
  const page = pageOf(all, call, size);
  if ('message' in page) return page;
  const data = all.slice(page.start, page.end).map(entryOf);
  const [first] = data;
  return json({
    data,
    has_more: page.hasMore,
    first_id: first?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  });
};

/** Describes one model as the list does; 404 for one that is not served. */
export const getModel = (call: Call, desk: Desk): Reply | Refusal => {
  const model = modelNamed(desk.service, call.model ?? '');
  return model === undefined ? unknownModel(desk.service, call.model ?? '') : json(entryOf(model));
};

/** The model that a body names, or the provider's refusal where it does not serve it. */
export const modelOf = (call: Call, desk: Desk): Served | Refusal => {
  const name = stringOf(member(call.body, 'model')) ?? '';
  return modelNamed(desk.service, name) ?? unknownModel(desk.service, name);
};
