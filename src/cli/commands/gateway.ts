import { loadContract } from '../../contract/contract.ts';
import { loadProvider } from '../../contract/provider.ts';
import { builtInSpecs, folderSpecs } from '../../contract/specs.ts';
import { faults } from '../../gateway/faults.ts';
import { startGateway } from '../../gateway/server.ts';
import { UnusableInput } from '../../model/index.ts';
import { remedyFor } from '../../schema/nearest.ts';

export interface GatewayFlags {
  readonly provider: string;
  readonly port: number;
  readonly host: string;
  readonly fault?: string;
  readonly latency: number;
  readonly key: string;
  readonly specs?: string;
}

const faultNamed = (id: string) => {
  const known = faults();
  const found = known.get(id);
  if (found !== undefined) return found;
  throw new UnusableInput({
    file: 'command line',
    place: '--fault',
    problem: `there is no fault "${id}"`,
    remedy: remedyFor(id, known.keys()),
  });
};

/** `concordat gateway`: serves until it is told to stop. */
export const gateway = async (flags: GatewayFlags): Promise<void> => {
  const specs = flags.specs === undefined ? builtInSpecs() : await folderSpecs(flags.specs);
  const provider = loadProvider(specs, flags.provider);
  const contracts = Object.keys(provider.families).map((family) => loadContract(specs, provider, family));
  const running = await startGateway({
    provider,
    contracts,
    keys: [flags.key],
    port: flags.port,
    host: flags.host,
    latencyMs: flags.latency,
    ...(flags.fault === undefined ? {} : { fault: faultNamed(flags.fault) }),
  });
  process.stdout.write(`${provider.title} at ${running.url}, key ${flags.key}\n`);
  const stop = (): void => {
    running.close().catch(() => process.exit(1));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};
