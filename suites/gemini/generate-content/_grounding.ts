import { below, type Exchange, isObject, type JsonObject, member, stringOf } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { listIn } from '../../_placed.ts';
import { candidatesOf, indexOf } from '../_reply.ts';

/** The groundingMetadata of each candidate that has one, in order. */
export const groundingsOf = (
  exchange: Exchange,
): readonly (Placed<JsonObject> & { readonly index: number })[] =>
  candidatesOf(exchange).flatMap((candidate) => {
    const value = member(candidate.value, 'groundingMetadata');
    const at = below(candidate.at, 'groundingMetadata');
    return isObject(value) ? [{ at, value, index: indexOf(candidate) }] : [];
  });

/** The web sources of an answer: the member `web` of its grounding chunks. */
export const webSourcesOf = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  groundingsOf(exchange)
    .flatMap((grounding) => listIn(grounding, 'groundingChunks'))
    .flatMap(({ at, value }) => {
      const web = member(value, 'web');
      return isObject(web) ? [{ at: below(at, 'web'), value: web }] : [];
    });

/** True where a source has a text that is not empty under that name. */
export const has = (source: Placed<JsonObject>, name: string): boolean =>
  (stringOf(member(source.value, name)) ?? '') !== '';
