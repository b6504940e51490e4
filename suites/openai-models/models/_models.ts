import {
  arrayOf,
  type Evidence,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  replyOf,
  stringOf,
} from 'concordat/suite';
import { listedIn as listedInMember } from '../../_models.ts';
import type { Placed } from '../../_placed.ts';

/** The models of a listing. */
export const listedIn = listedInMember('data');

/** The models that a reply describes: those of a listing, or the one that was asked for. */
export const describedIn = (exchange: Exchange): readonly Placed<JsonObject>[] => {
  if (exchange.operation === 'listModels') return listedIn(exchange);
  const body = replyOf(exchange);
  return isObject(body) && stringOf(body['id']) !== undefined ? [{ at: '/response/body', value: body }] : [];
};

/** The ids of a listing, in order. */
export const idsIn = (exchange: Exchange | undefined): readonly string[] =>
  listedIn(exchange).flatMap(({ value }) => stringOf(value['id']) ?? []);

/** True where the list goes on on another page. */
export const goesOn = (exchange: Exchange): boolean => member(replyOf(exchange), 'has_more') === true;

const propertiesIn = (schema: JsonValue): readonly string[] => {
  if (Array.isArray(schema)) return arrayOf(schema).flatMap(propertiesIn);
  if (!isObject(schema)) return [];
  const { properties } = schema;
  const own = isObject(properties) ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap(propertiesIn)];
};

/** Those of the members that the provider's own page publishes for its list. */
export const publishedOf = ({ contract }: Evidence, names: readonly string[]): readonly string[] => {
  const list = contract.operations.find(({ id }) => id === 'listModels');
  const schema = list?.responses.find(({ status }) => status === '200')?.schema ?? {};
  const published = new Set(propertiesIn(schema));
  return names.filter((name) => published.has(name));
};

/** Selects the answers that describe models. */
export const DESCRIBED = { operation: ['listModels', 'retrieveModel'], status: 'success' } as const;

/** `true` where a reply describes a model. */
export const hasModels = ({ exchange }: Evidence): true | string =>
  describedIn(exchange).length > 0 || 'the reply describes no model';
