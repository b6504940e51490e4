import { member, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import type { Served } from './catalogue.ts';
import { modelsOf } from './catalogue.ts';
import { invalid, unknownModel } from './errors.ts';

/** True where the provider is upstream itself, or says that it extends upstream. */
export const isUpstream = (call: Call): boolean => call.provider.lineage.includes('openai');

/** The model of that id, undefined where the provider has none of it under the family's prefix. */
export const findModel = (id: string, call: Call, desk: Desk): Served | undefined =>
  modelsOf(call.provider, desk.contract.prefix).get(id);

/** The model that a body names, or the refusal where there is none or it cannot do what is asked. */
export const modelOf = (call: Call, desk: Desk, kind: Served['kind']): Served | Refusal => {
  const id = stringOf(member(call.body, 'model')) ?? '';
  const model = findModel(id, call, desk);
  if (model === undefined) return unknownModel(desk.service, id);
  if (model.kind === kind) return model;
  if (kind === 'embedding')
    return { status: 403, message: `You are not allowed to generate embeddings from this model: ${id}.` };
  const words = `This is not a chat model and thus not supported in the ${desk.operation.path.slice(1)} endpoint: ${id}.`;
  return { ...invalid(words, 'model'), status: 404 };
};
