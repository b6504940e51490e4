import {
  arrayOf,
  below,
  type Exchange,
  type JsonValue,
  member,
  numberOf,
  remembered,
  replyOf,
} from 'concordat/suite';
import type { Placed } from '../../_placed.ts';

/** The numbers of one vector. */
export const numbersOf = (vector: JsonValue | undefined): readonly number[] =>
  arrayOf(vector).flatMap((value) => numberOf(value) ?? []);

const AT = '/response/body';

const readVectors = remembered((exchange: Exchange): readonly Placed<readonly number[]>[] => {
  const body = replyOf(exchange);
  const single = member(body, 'embedding');
  if (single !== undefined)
    return [{ at: `${AT}/embedding/values`, value: numbersOf(member(single, 'values')) }];
  return arrayOf(member(body, 'embeddings')).map((one, n) => ({
    at: below(`${AT}/embeddings`, n, 'values'),
    value: numbersOf(member(one, 'values')),
  }));
});

/** The `values` of every embedding of a reply, single or batched, in order. */
export const vectorsOf = (exchange: Exchange | undefined): readonly Placed<readonly number[]>[] =>
  exchange === undefined ? [] : readVectors(exchange);
