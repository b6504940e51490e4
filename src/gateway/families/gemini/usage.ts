import type { JsonObject } from '../../../model/index.ts';
import type { Counted } from './tokens.ts';

/** What a generation has cost so far, in tokens. */
export interface Cost {
  readonly prompt: Counted;
  readonly candidates: Counted;
  readonly thoughts: number;
  readonly toolUse: number;
}

const details = ({ text, image }: Counted): readonly JsonObject[] => [
  ...(text > 0 ? [{ modality: 'TEXT', tokenCount: text }] : []),
  ...(image > 0 ? [{ modality: 'IMAGE', tokenCount: image }] : []),
];

const total = ({ text, image }: Counted): number => text + image;

const present = (name: string, count: number): JsonObject => (count > 0 ? { [name]: count } : {});

/** usageMetadata whose parts add up to `totalTokenCount`; counts of zero are left out (recorded/gemini#usage). */
export const usageOf = ({ prompt, candidates, thoughts, toolUse }: Cost): JsonObject => ({
  promptTokenCount: total(prompt),
  ...present('candidatesTokenCount', total(candidates)),
  totalTokenCount: total(prompt) + total(candidates) + thoughts + toolUse,
  promptTokensDetails: details(prompt),
  ...(candidates.image > 0 ? { candidatesTokensDetails: details(candidates) } : {}),
  ...present('thoughtsTokenCount', thoughts),
  ...present('toolUsePromptTokenCount', toolUse),
  ...(toolUse > 0 ? { toolUsePromptTokensDetails: details({ text: toolUse, image: 0 }) } : {}),
});
