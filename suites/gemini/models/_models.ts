import {
  arrayOf,
  below,
  type Exchange,
  isObject,
  type JsonObject,
  member,
  replyOf,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../_reply.ts';

/** The models of a listing. */
export const modelsOf = (exchange: Exchange | undefined): readonly Placed<JsonObject>[] =>
  exchange === undefined
    ? []
    : arrayOf(member(replyOf(exchange), 'models')).flatMap((value, n) =>
        isObject(value) ? [{ at: below('/response/body/models', n), value }] : [],
      );

/** The models that a reply describes: those of a listing, or the one that was asked for. */
export const describedIn = (exchange: Exchange): readonly Placed<JsonObject>[] => {
  const body = replyOf(exchange);
  if (exchange.operation === 'listModels') return modelsOf(exchange);
  return isObject(body) ? [{ at: '/response/body', value: body }] : [];
};

/** A model's name without `models/`. */
export const bareName = (model: JsonObject): string | undefined =>
  stringOf(member(model, 'name'))?.replace(/^models\//, '');
