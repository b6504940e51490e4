import picomatch from 'picomatch';
import { loadContract } from '../contract/contract.ts';
import { unusable } from '../contract/origin.ts';
import { MODEL_ROLES } from '../contract/provider-form.ts';
import type { Specs } from '../contract/specs.ts';
import { type TargetOptions, targetOf } from '../contract/target.ts';
import { CONTRACT_RULES } from '../judge/contract-rules.ts';
import type { Contract, Effort, ModelRole, Provider, Target } from '../model/index.ts';
import { officialClients } from '../probe/installed-clients.ts';
import { isClientRule } from '../run/clients.ts';
import { remedyFor } from '../schema/nearest.ts';
import { type Catalogue, catalogue } from '../suite/catalogue.ts';
import { capabilitiesOf, familiesOf, findProvider, loadSpecs, unusableOption } from './choose.ts';
import { type ConfigFlags, headersOf, type PlacedTarget, readTarget } from './config.ts';
import { remedyFromMany } from './suggest.ts';

/** What the options that name a target come to. */
export interface TargetFlags extends ConfigFlags {
  readonly family?: readonly string[];
  readonly rule?: readonly string[];
  readonly specs?: string;
  readonly baseUrl?: string;
  readonly model?: readonly string[];
  readonly concurrency?: number;
  readonly attempts?: number;
  readonly timeoutMs?: number;
  /** Leave to send what is billed beyond tokens. */
  readonly paid?: boolean;
  readonly pollMs?: number;
  readonly taskDeadlineMs?: number;
  /** Whether, and by what public address, the run listens for callbacks. */
  readonly callbacks?: boolean;
  readonly callbackUrl?: string;
  /** Calls through official clients too, whose rules may then be named. */
  readonly clients?: boolean;
}

/** What the options that size a plan come to. */
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
  readonly configured: PlacedTarget | undefined;
}

type Models = Readonly<Partial<Record<ModelRole, string>>>;

interface ToldModel {
  /** Absent where it is meant for every family. */
  readonly family?: string;
  readonly models: Models;
}

/** One `--model [family/]role=name`. */
const readModel = (pair: string, families: readonly string[]): ToldModel => {
  const [place = '', ...name] = pair.split('=');
  const [role = '', family] = place.split('/').reverse();
  if (family !== undefined && !families.includes(family))
    throw unusableOption(
      '--model',
      `"${pair}" names no family of this provider`,
      remedyFor(family, families),
    );
  if (!MODEL_ROLES.includes(role))
    throw unusableOption('--model', `"${pair}" names no role`, remedyFor(role, MODEL_ROLES));
  if (name.join('=') === '')
    throw unusableOption('--model', `"${pair}" names no model`, `write --model ${place}=<name>`);
  return { ...(family !== undefined && { family }), models: { [role]: name.join('=') } };
};

const readModels = (
  told: readonly string[] = [],
  provider: Provider,
  configured: PlacedTarget | undefined,
): Pick<TargetOptions, 'models' | 'familyModels'> => {
  const families = Object.keys(provider.families);
  const read = told.map((pair) => readModel(pair, families));
  for (const family of Object.keys(configured?.told.familyModels ?? {}))
    if (configured !== undefined && !families.includes(family))
      throw unusable(configured.origin, ['familyModels', family], {
        problem: `the provider ${provider.id} does not serve the family "${family}"`,
        remedy: remedyFor(family, families),
      });
  const ofFamily = (family: string | undefined): Models =>
    Object.assign({}, ...read.filter((one) => one.family === family).map(({ models }) => models));
  return {
    models: { ...configured?.told.models, ...ofFamily(undefined) },
    familyModels: Object.fromEntries(
      families.map((family) => [family, { ...configured?.told.familyModels?.[family], ...ofFamily(family) }]),
    ),
  };
};

/** A test for rule ids; throws where a pattern names no rule, because a filter that selects nothing checks nothing. */
export const ruleFilter = (patterns: readonly string[] | undefined, ids: readonly string[]) => {
  if (patterns === undefined) return () => true;
  for (const pattern of patterns)
    if (!ids.some((id) => picomatch.isMatch(id, pattern)))
      throw unusableOption(
        '--rule',
        `no rule matches "${pattern}"`,
        isClientRule(pattern)
          ? 'rules of official clients are judged with --clients'
          : remedyFromMany(pattern, ids, '`concordat list` shows all'),
      );
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

const limitsOf = (flags: TargetFlags, configured: PlacedTarget | undefined) => ({
  ...configured?.told.limits,
  ...(flags.concurrency === undefined ? {} : { concurrency: flags.concurrency }),
  ...(flags.attempts === undefined ? {} : { attempts: flags.attempts }),
  ...(flags.timeoutMs === undefined ? {} : { caseDeadlineMs: flags.timeoutMs }),
  ...(flags.pollMs === undefined ? {} : { pollMs: flags.pollMs }),
  ...(flags.taskDeadlineMs === undefined ? {} : { taskDeadlineMs: flags.taskDeadlineMs }),
});

const addressOf = (flags: TargetFlags, configured: PlacedTarget | undefined, offlineUrl?: string): string => {
  const address = flags.baseUrl ?? configured?.told.baseUrl ?? offlineUrl;
  if (address !== undefined) return readUrl(address);
  throw unusableOption(
    '--base-url',
    'no base URL is given',
    'give --base-url, or baseUrl in the config file',
  );
};

/**
 * Settles provider, contracts, target and rules. `offlineUrl` stands where nothing will be sent: then
 * neither an address nor the environment of secret headers is needed.
 */
export const settle = async (flags: TargetFlags, offlineUrl?: string): Promise<Settled> => {
  const configured = await readTarget(flags);
  const specs = await loadSpecs(flags.specs);
  const provider = await findProvider(specs, flags.provider, configured);
  const families = familiesOf(provider, flags.family, configured);
  const contracts = families.map((family) => loadContract(specs, provider, family));
  const known = catalogue();
  const clients = flags.clients === true && flags.rule !== undefined ? await officialClients() : [];
  const ids = [...CONTRACT_RULES, ...known.rules, ...clients].map(({ id }) => id);
  const capabilities = capabilitiesOf(specs, provider, configured);
  const headers = configured === undefined || offlineUrl !== undefined ? {} : headersOf(configured);
  const target = targetOf({
    name: configured?.told.name ?? provider.id,
    provider,
    baseUrl: addressOf(flags, configured, offlineUrl),
    ...readModels(flags.model, provider, configured),
    ...(capabilities === undefined ? {} : { capabilities }),
    headers,
    limits: limitsOf(flags, configured),
    paid: flags.paid ?? configured?.told.paid ?? false,
    callbacks: flags.callbackUrl !== undefined ? 'public' : flags.callbacks === true && 'here',
  });
  const wants = ruleFilter(flags.rule, ids);
  return { specs, provider, contracts, catalogue: known, wants, configured, target };
};
