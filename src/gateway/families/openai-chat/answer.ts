import type { JsonObject } from '../../../model/index.ts';
import { tokenStrings } from '../../making/tokens.ts';
import type { Reply } from '../../reply.ts';
import { jsonReply } from '../openai/replies.ts';
import type { Made } from './choice.ts';
import type { Completion } from './complete.ts';
import { logprobsFor } from './logprobs.ts';

const messageOf = ({ text, calls }: Made, { reasoning, isUpstream }: Completion): JsonObject => ({
  role: 'assistant',
  content: calls.length > 0 ? null : text,
  ...(reasoning.shown === undefined ? {} : { reasoning_content: reasoning.shown }),
  ...(calls.length > 0 ? { tool_calls: calls } : {}),
  refusal: null,
  ...(isUpstream ? { annotations: [] } : {}),
});

/** A completion as one body; `logprobs` is the count of likely tokens where they are asked for. */
export const unary = (completion: Completion, logprobs: number | undefined): Reply => {
  const { choices, stamp, usage } = completion;
  const { id, created, model, ...rest } = stamp;
  return jsonReply({
    id: id ?? '',
    object: 'chat.completion',
    created: created ?? 0,
    model: model ?? '',
    choices: choices.map((made, index) => ({
      index,
      message: messageOf(made, completion),
      logprobs:
        logprobs === undefined || made.calls.length > 0
          ? null
          : logprobsFor(tokenStrings(made.text), logprobs),
      finish_reason: made.finish,
    })),
    usage,
    ...rest,
  });
};
