import type { JsonObject } from '../../../model/index.ts';

/** What a completion cost, in tokens; reasoning is part of the completion. */
export interface Cost {
  readonly prompt: number;
  readonly completion: number;
  readonly reasoning: number;
}

/** usage whose two parts add up to the total (recorded/openai#3124 of 3124 usages). */
export const usageOf = ({ prompt, completion, reasoning }: Cost): JsonObject => ({
  prompt_tokens: prompt,
  completion_tokens: completion,
  total_tokens: prompt + completion,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: reasoning,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
});
