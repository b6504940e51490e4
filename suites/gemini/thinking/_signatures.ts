import { below, type Exchange, type JsonValue, member, stringOf } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { partsOf } from '../_reply.ts';

/** The signature of a part; undefined where it has none or an empty one. */
export const signatureOf = (part: JsonValue | undefined): string | undefined =>
  stringOf(member(part, 'thoughtSignature')) || undefined;

/** The signatures of an answer. */
export const signaturesOf = (exchange: Exchange): readonly Placed<string>[] =>
  partsOf(exchange).flatMap(({ at, value }) => {
    const signature = stringOf(member(value, 'thoughtSignature'));
    return signature === undefined ? [] : [{ at: below(at, 'thoughtSignature'), value: signature }];
  });
