import type { JsonObject, JsonValue } from '../../model/index.ts';
import { arrayOf, isObject, member, numberOf, parseJson, stringOf } from '../../schema/read.ts';
import { changeAt } from '../change.ts';
import type { Reply } from '../reply.ts';
import { changeFrames, changeJson } from '../reply.ts';

const partsIn = (body: JsonValue): readonly JsonObject[] =>
  arrayOf(member(body, 'candidates'))
    .flatMap((candidate) => arrayOf(member(member(candidate, 'content'), 'parts')))
    .filter(isObject);

const bodiesOf = (reply: Reply): readonly JsonValue[] => {
  if (reply.kind === 'json') return [reply.body];
  return reply.kind === 'stream'
    ? reply.frames.flatMap((frame) => ('data' in frame ? [frame.data] : []))
    : [];
};

/** True for a generated answer, whole or streamed. */
export const isGenerated = (reply: Reply): boolean =>
  bodiesOf(reply).some((body) => member(body, 'candidates') !== undefined);

/** All parts of an answer, in order. */
export const partsOf = (reply: Reply): readonly JsonObject[] => bodiesOf(reply).flatMap(partsIn);

/** True for an answer of nothing but text that is no JSON document: what a model may put in other words. */
export const isProse = (reply: Reply): boolean => {
  const parts = partsOf(reply);
  const said = parts.filter(({ thought }) => thought !== true).map(({ text }) => stringOf(text) ?? '');
  return (
    isGenerated(reply) &&
    parts.every((part) => Object.hasOwn(part, 'text')) &&
    !isObject(parseJson(said.join('')))
  );
};

/** A usage object in which the answer costs so many tokens, or nothing, and the total follows. */
export const recounted = (usage: JsonValue | undefined, tokens: number): JsonObject => {
  const { candidatesTokenCount, candidatesTokensDetails: _, ...rest } = isObject(usage) ? usage : {};
  const total = (numberOf(rest['totalTokenCount']) ?? 0) - (numberOf(candidatesTokenCount) ?? 0) + tokens;
  return { ...rest, ...(tokens > 0 ? { candidatesTokenCount: tokens } : {}), totalTokenCount: total };
};

/** Other content with the signature that the model left on what it thought. */
const signed = (candidate: JsonValue | undefined, signature: JsonValue | undefined): JsonValue | undefined =>
  signature === undefined || candidate === undefined
    ? candidate
    : changeAt(candidate, '/content/parts/0', (part) =>
        isObject(part) && part['thought'] !== true ? { ...part, thoughtSignature: signature } : part,
      );

/** An answer in which each candidate is another one, all of which cost so many tokens; a stream becomes one event. */
export const otherwise = (
  reply: Reply,
  tokens: number,
  change: (candidate: JsonObject) => JsonValue | undefined,
): Reply => {
  const signature = partsOf(reply)
    .map((part) => part['thoughtSignature'])
    .find((one) => one !== undefined);
  const inOne = changeFrames(reply, (frames) => frames.slice(-1));
  return changeJson(inOne, (body) => {
    const candidates = changeAt(body, '/candidates/*', (one) =>
      isObject(one) ? signed(change(one), signature) : one,
    );
    return changeAt(candidates, '/usageMetadata', (usage) => recounted(usage, tokens));
  });
};
