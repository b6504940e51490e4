import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, member, numberOf } from '../../../schema/read.ts';
import { tokenStrings } from '../../making/tokens.ts';
import { seedOf } from '../../seeded.ts';

const ASKED = 'message.output_text.logprobs';
/** Every further alternative is less likely by this much. */
const STEP = 1.5;

const told = (token: string, logprob: number): JsonObject => ({
  token,
  bytes: [...Buffer.from(token)],
  logprob,
});

/** The tokens of a text with how likely each was, and its alternatives; none where they are not asked for. */
export const logprobsOf = (body: JsonValue | undefined, text: string): readonly JsonObject[] => {
  if (!arrayOf(member(body, 'include')).includes(ASKED)) return [];
  const count = numberOf(member(body, 'top_logprobs')) ?? 0;
  return tokenStrings(text).map((token) => {
    const logprob = -(seedOf(token) % 100) / 200;
    const top = Array.from({ length: count }, (_, n) =>
      told(n === 0 ? token : `${token}${n}`, logprob - n * STEP),
    );
    return { ...told(token, logprob), top_logprobs: top };
  });
};
