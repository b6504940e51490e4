import picomatch from 'picomatch';
import { loadContract } from '../contract/contract.ts';
import { loadProvider, loadProviderFile } from '../contract/provider.ts';
import { builtInSpecs, folderSpecs, type Specs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { CONTRACT_RULES } from '../judge/contract-rules.ts';
import {
  type Contract,
  type Effort,
  type ModelRole,
  type Provider,
  type Target,
  UnusableInput,
} from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { type Catalogue, catalogue } from '../suite/catalogue.ts';
import { type ConfiguredTarget, DEFAULT_CONFIG, pickTarget, readConfig } from './config.ts';

/** What the options that name a target come to. */
export interface TargetFlags {
  readonly provider?: string;
  readonly target?: string;
  readonly config?: string;
  readonly family?: readonly string[];
  readonly rule?: readonly string[];
  readonly specs?: string;
  readonly baseUrl?: string;
  readonly model?: readonly string[];
  readonly concurrency?: number;
  readonly attempts?: number;
  readonly timeoutMs?: number;
}

export interface EffortFlags {
  readonly effort: Effort;
  readonly seed: number;
  readonly generate?: number;
}

/** Everything about a target that can be known without talking to it. */
export interface Settled {
  readonly specs: Specs;
  readonly provider: Provider;
  readonly target: Target;
  readonly contracts: readonly Contract[];
  readonly catalogue: Catalogue;
  readonly wants: (ruleId: string) => boolean;
  readonly configured: ConfiguredTarget | undefined;
}

const unusableOption = (option: string, problem: string, remedy: string): UnusableInput =>
  new UnusableInput({ file: 'command line', place: option, problem, remedy });

const ROLES: readonly ModelRole[] = ['text', 'thinking', 'image', 'embedding'];

const readModels = (told: readonly string[] = []): Readonly<Partial<Record<ModelRole, string>>> =>
  Object.fromEntries(
    told.map((pair) => {
      const [role = '', ...name] = pair.split('=');
      if (!ROLES.some((known) => known === role) || name.length === 0)
        throw unusableOption('--model', `"${pair}" is not role=name`, remedyFor(role, ROLES));
      return [role, name.join('=')];
    }),
  );

/** A test for rule ids; throws where a pattern names no rule, because a filter that selects nothing checks nothing. */
export const ruleFilter = (patterns: readonly string[] | undefined, ids: readonly string[]) => {
  if (patterns === undefined) return () => true;
  for (const pattern of patterns)
    if (!ids.some((id) => picomatch.isMatch(id, pattern)))
      throw unusableOption('--rule', `no rule matches "${pattern}"`, remedyFor(pattern, ids));
  const matches = picomatch([...patterns]);
  return (id: string) => matches(id);
};

const readUrl = (address: string): string => {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address;
  throw unusableOption(
    '--base-url',
    `"${address}" is no http address`,
    'give one such as https://gateway.example',
  );
};

const limitsOf = (flags: TargetFlags, configured: ConfiguredTarget | undefined) => ({
  ...configured?.limits,
  ...(flags.concurrency === undefined ? {} : { concurrency: flags.concurrency }),
  ...(flags.attempts === undefined ? {} : { attempts: flags.attempts }),
  ...(flags.timeoutMs === undefined ? {} : { caseDeadlineMs: flags.timeoutMs }),
});

const loadSpecs = (dir: string | undefined): Promise<Specs> | Specs =>
  dir === undefined ? builtInSpecs() : folderSpecs(dir);

const loadOwnProvider = (specs: Specs, id: string): Promise<Provider> | Provider =>
  /\.ya?ml$/.test(id) ? loadProviderFile(specs, id) : loadProvider(specs, id);

const familiesOf = (provider: Provider, wanted: readonly string[] | undefined): readonly string[] => {
  const served = Object.keys(provider.families);
  for (const family of wanted ?? [])
    if (!served.includes(family))
      throw unusableOption(
        '--family',
        `${provider.id} does not serve "${family}"`,
        remedyFor(family, served),
      );
  return wanted ?? served;
};

/** Settles provider, contracts, target and rules from flags, config and specs. */
export const settle = async (flags: TargetFlags, fallbackUrl?: string): Promise<Settled> => {
  const targets = await readConfig(flags.config);
  const configured =
    flags.provider === undefined || flags.target !== undefined
      ? pickTarget(targets, flags.target, flags.config ?? DEFAULT_CONFIG)
      : undefined;
  const id = flags.provider ?? configured?.provider;
  if (id === undefined)
    throw unusableOption('--provider', 'no provider is given', 'name one, for example --provider mixroute');
  const specs = await loadSpecs(flags.specs);
  const provider = await loadOwnProvider(specs, id);
  const contracts = familiesOf(provider, flags.family ?? configured?.families).map((family) =>
    loadContract(specs, provider, family),
  );
  const address = flags.baseUrl ?? configured?.baseUrl ?? fallbackUrl;
  if (address === undefined)
    throw unusableOption(
      '--base-url',
      'no base URL is given',
      'give --base-url, or baseUrl in the config file',
    );
  const known = catalogue();
  const ids = [...CONTRACT_RULES, ...known.rules].map((rule) => rule.id);
  return {
    specs,
    provider,
    contracts,
    catalogue: known,
    wants: ruleFilter(flags.rule, ids),
    configured,
    target: targetOf({
      name: configured?.name ?? provider.id,
      provider,
      baseUrl: readUrl(address),
      models: { ...configured?.models, ...readModels(flags.model) },
      ...(configured?.capabilities === undefined ? {} : { capabilities: configured.capabilities }),
      ...(configured === undefined ? {} : { headers: configured.headers }),
      limits: limitsOf(flags, configured),
    }),
  };
};
