import { type Exchange, isObject, type JsonObject, replyOf } from 'concordat/suite';
import { listIn, type Placed } from './_placed.ts';

type Described = readonly Placed<JsonObject>[];

/** The models of a list, which stand in a member of the body. */
export const listedIn =
  (member: string) =>
  (exchange: Exchange | undefined): Described =>
    exchange === undefined ? [] : listIn({ at: '/response/body', value: replyOf(exchange) ?? null }, member);

/** The models that a reply describes: those of a list, or the one that was asked for. */
export const describedBy =
  (modelsOf: (exchange: Exchange) => Described) =>
  (exchange: Exchange): Described => {
    const body = replyOf(exchange);
    if (exchange.operation === 'listModels') return modelsOf(exchange);
    return isObject(body) ? [{ at: '/response/body', value: body }] : [];
  };
