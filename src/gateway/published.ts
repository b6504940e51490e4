import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import type { GatewayOptions } from './server.ts';
import { startGateway } from './server.ts';

/** Starts the gateway as one of the built-in providers, with every family that it publishes. */
export const startPublishedGateway = (
  providerId: string,
  options: Omit<GatewayOptions, 'provider' | 'contracts'>,
): ReturnType<typeof startGateway> => {
  const specs = builtInSpecs();
  const provider = loadProvider(specs, providerId);
  const contracts = Object.keys(provider.families).map((family) => loadContract(specs, provider, family));
  return startGateway({ provider, contracts, ...options });
};
