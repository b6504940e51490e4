import type { JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import { unknownModel } from './errors.ts';

// Upstream's own, beside those that the provider names.
const UPSTREAM = {
  image: ['qwen-image', 'qwen-image-plus', 'qwen-image-max'],
  video: ['wan2.5-t2v-preview', 'wan2.5-i2v-preview', 'wan2.6-t2v', 'wan2.6-i2v'],
} as const;

/** A refusal where the model that a body names does not make what is asked for; it names one. */
export const refusedModel = (
  body: JsonValue | undefined,
  { service }: Desk,
  role: keyof typeof UPSTREAM,
): Refusal | undefined => {
  const model = stringOf(member(body, 'model')) ?? '';
  const known: readonly (string | undefined)[] = [...UPSTREAM[role], service.models[role]];
  return known.includes(model) ? undefined : unknownModel(service, model);
};
