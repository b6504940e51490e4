import { below, type Exchange } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { finishOf } from '../_answer.ts';
import { choicesOf } from '../_reply.ts';

/** Reasons why a choice ended (openai/chat-completions#finish_reason); new ones may come. */
export const FINISH_REASONS: readonly string[] = [
  'stop',
  'length',
  'tool_calls',
  'content_filter',
  'function_call',
];

/** Words of other dialects, and what they are called in this one (google/discovery#Candidate, anthropic/messages#stop_reason). */
export const TRANSLATIONS: Readonly<Record<string, string>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  eos: 'stop',
  max_tokens: 'length',
  max_output_tokens: 'length',
  model_context_window_exceeded: 'length',
  tool_use: 'tool_calls',
  refusal: 'content_filter',
  safety: 'content_filter',
  recitation: 'content_filter',
  blocklist: 'content_filter',
  prohibited_content: 'content_filter',
  spii: 'content_filter',
  image_safety: 'content_filter',
  malformed_function_call: 'stop',
  finish_reason_unspecified: 'stop',
};

/** All reasons that an answer names, with their places. */
export const reasonsIn = (exchange: Exchange): readonly Placed<string>[] =>
  choicesOf(exchange).flatMap((choice) => {
    const reason = finishOf(choice);
    return reason === undefined ? [] : [{ at: below(choice.at, 'finish_reason'), value: reason }];
  });
