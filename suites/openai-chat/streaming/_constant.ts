import { below, type Evidence, type Finding, type JsonValue } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { chunksOf } from '../_reply.ts';
import { hasChunks } from '../_stream.ts';

/** What the chunks tell under a name; that one tells nothing is another rule's. */
const toldIn = ({ exchange }: Evidence, name: string): readonly Placed<JsonValue>[] =>
  chunksOf(exchange).flatMap(({ at, value }) => {
    const told = value[name] || null;
    return told === null ? [] : [{ at: below(at, name), value: told }];
  });

/** `true` where two chunks say it, else why nothing can be compared. */
export const whenTold = (evidence: Evidence, name: string): true | string => {
  const chunks = hasChunks(evidence);
  if (chunks !== true) return chunks;
  return toldIn(evidence, name).length > 1 || `no two chunks have ${name}`;
};

/** One finding where the chunks of a stream do not all say the same. */
export function* checkConstant(evidence: Evidence, name: string): Iterable<Finding> {
  const told = toldIn(evidence, name);
  const [first] = told;
  const others = told.filter(({ value }) => value !== first?.value);
  const [other] = others;
  if (first !== undefined && other !== undefined)
    yield {
      at: other.at,
      expected: `${first.value}, as on the first chunk`,
      actual: `${other.value}; ${others.length} of ${told.length} chunks differ`,
    };
}
