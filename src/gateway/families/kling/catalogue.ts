import type { FamilyService, Operation, OperationId } from '../../../model/index.ts';

const PLAIN_VIDEO: readonly string[] = [
  'kling-v1',
  'kling-v1-6',
  'kling-v2-master',
  'kling-v2-1-master',
  'kling-v2-5-turbo',
  'kling-v2-6',
  'kling-v3',
];

/** Upstream's models by the operation that takes them. */
const KNOWN: Readonly<Record<OperationId, readonly string[]>> = {
  createImage: ['kling-v1', 'kling-v1-5', 'kling-v2', 'kling-v2-1'],
  createOmniImage: ['kling-image-o1', 'kling-v3-omni'],
  createTextVideo: PLAIN_VIDEO,
  createImageVideo: PLAIN_VIDEO,
  createOmniVideo: ['kling-video-o1', 'kling-v3-omni'],
};

/** Whether an operation takes a model: one of upstream's, or the provider's own for its role. */
export const takesModel = ({ id, modelRole }: Operation, { models }: FamilyService, name: string): boolean =>
  KNOWN[id]?.includes(name) === true || (modelRole !== undefined && models[modelRole] === name);

/** Whether any operation takes a model. */
export const isKnown = ({ models }: FamilyService, name: string): boolean =>
  [...Object.values(KNOWN).flat(), ...Object.values(models)].includes(name);
