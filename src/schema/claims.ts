import type { Capability, Target } from '../model/index.ts';

/** Whether a target claims a capability for a family. */
export const claims = ({ capabilities }: Target, family: string, capability: Capability): boolean =>
  capabilities[family]?.includes(capability) === true;
