import { loadContract } from '../../contract/contract.ts';
import { faults } from '../../gateway/faults.ts';
import { type GatewayOptions, startGateway } from '../../gateway/server.ts';
import { UnusableInput } from '../../model/index.ts';
import { findProvider, loadSpecs, unusableOption } from '../choose.ts';
import { remedyFromMany } from '../suggest.ts';

/** What the options of `concordat gateway` come to. */
export interface GatewayFlags {
  readonly provider: string;
  readonly port: number;
  readonly host: string;
  readonly fault?: string;
  readonly latency: number;
  readonly taskStep?: number;
  readonly key: string;
  readonly specs?: string;
}

const faultNamed = (id: string) => {
  const known = faults();
  const found = known.get(id);
  if (found !== undefined) return found;
  const remedy = remedyFromMany(id, [...known.keys()], '`concordat proof` tries all');
  throw unusableOption('--fault', `there is no fault "${id}"`, remedy);
};

const listen = (options: GatewayOptions): ReturnType<typeof startGateway> =>
  startGateway(options).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableInput({
      file: 'command line',
      place: '--port',
      problem: `nothing can listen at ${options.host ?? ''}:${options.port ?? 0} (${error.code ?? error.message})`,
      remedy: 'give another --port, or 0 for a free one',
    });
  });

/** `concordat gateway`: serves until it is told to stop. */
export const gateway = async (flags: GatewayFlags): Promise<void> => {
  const fault = flags.fault === undefined ? undefined : faultNamed(flags.fault);
  const specs = await loadSpecs(flags.specs);
  const provider = await findProvider(specs, flags.provider);
  const contracts = Object.keys(provider.families).map((family) => loadContract(specs, provider, family));
  const running = await listen({
    provider,
    contracts,
    keys: [flags.key],
    port: flags.port,
    host: flags.host,
    latencyMs: flags.latency,
    ...(flags.taskStep === undefined ? {} : { taskStepMs: flags.taskStep }),
    ...(fault === undefined ? {} : { fault }),
  });
  process.stdout.write(`${provider.title} at ${running.url}, key ${flags.key}\n`);
  const stop = (): void => {
    running.close().catch(() => process.exit(1));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};
