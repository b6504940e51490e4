import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, numberOf, parseJson, stringOf } from '../../../schema/read.ts';
import { changeAt, changeReplyAt } from '../../change.ts';
import { changeChunks, chunksIn, finishOf, saying, textOf } from '../../faults/openai-chat/_chunks.ts';
import type { Reply } from '../../reply.ts';

const choicesOf = (reply: Reply): readonly JsonValue[] => {
  if (reply.kind === 'json') return arrayOf(member(reply.body, 'choices'));
  return reply.kind === 'stream' ? chunksIn(reply.frames).flatMap((one) => arrayOf(one['choices'])) : [];
};

const saidIn = (choice: JsonValue): JsonValue | undefined =>
  member(choice, 'message') ?? member(choice, 'delta');

/** True for an answer of nothing but text that is no JSON document: what a model may put in other words. */
export const isTalk = (reply: Reply): boolean => {
  const said = choicesOf(reply).map(saidIn);
  const text = said.map((one) => stringOf(member(one, 'content')) ?? '').join('');
  const isCall = said.some((one) => arrayOf(member(one, 'tool_calls')).length > 0);
  return text !== '' && !isCall && !isObject(parseJson(text));
};

/** A usage object in which the answer costs so many tokens beside reasoning, and the total follows. */
export const recounted = (usage: JsonValue | undefined, tokens: number): JsonValue | undefined => {
  if (!isObject(usage)) return usage;
  const reasoning = numberOf(member(usage['completion_tokens_details'], 'reasoning_tokens')) ?? 0;
  const completion = tokens + reasoning;
  const total = (numberOf(usage['prompt_tokens']) ?? 0) + completion;
  return { ...usage, completion_tokens: completion, total_tokens: total };
};

/** An answer of text with another text in place of its own, in as many deltas where it is long enough. */
export const reworded = (reply: Reply, change: (text: string) => string): Reply => {
  const streamed = changeChunks(reply, (chunk, n, all) => {
    if (textOf(chunk) === '') return chunk;
    const text = change(all.map(textOf).join(''));
    const start = all.slice(0, n).map(textOf).join('').length;
    const isLast = all.slice(n + 1).every((one) => textOf(one) === '');
    const piece = text.slice(start, isLast ? undefined : start + textOf(chunk).length);
    return piece === '' ? undefined : saying(chunk, { content: piece });
  });
  return changeReplyAt(streamed, '/choices/*/message/content', (text) =>
    typeof text === 'string' ? change(text) : text,
  );
};

/** An answer whose choices hold these members in place of their text and end for that reason. */
export const ended = (reply: Reply, message: JsonObject, reason: string): Reply => {
  const streamed = changeChunks(reply, (chunk) => {
    if (textOf(chunk) !== '') return undefined;
    return finishOf(chunk) === undefined
      ? chunk
      : changeAt(
          changeAt(chunk, '/choices/*/finish_reason', () => reason),
          '/choices/*/delta',
          () => message,
        );
  });
  return changeReplyAt(streamed, '/choices/*', (choice) => {
    const own = member(choice, 'message');
    return isObject(choice) && isObject(own)
      ? { ...choice, message: { ...own, content: null, ...message }, finish_reason: reason }
      : choice;
  });
};
