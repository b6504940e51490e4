import type { Capability, Limits, ModelRole, Provider, Target } from '../model/index.ts';

/** What a run keeps to where nobody says otherwise. */
export const DEFAULT_LIMITS: Limits = {
  concurrency: 4,
  caseDeadlineMs: 120_000,
  idleDeadlineMs: 30_000,
  maxBodyBytes: 32 * 1024 * 1024,
  maxLineBytes: 16 * 1024 * 1024,
  maxEvents: 20_000,
  maxRedirects: 3,
  retryBudgetMs: 60_000,
  attempts: 2,
  tasks: 8,
  callbackWaitMs: 30_000,
};

type Models = Readonly<Partial<Record<ModelRole, string>>>;

export interface TargetOptions {
  readonly name: string;
  readonly provider: Provider;
  readonly baseUrl: string;
  /** For every family that has the role. */
  readonly models?: Models;
  /** For one family each, stronger than `models`. */
  readonly familyModels?: Readonly<Record<string, Models>>;
  /** Instead of what the provider claims. */
  readonly capabilities?: readonly Capability[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
  /** Default: nothing that is billed beyond tokens. */
  readonly paid?: boolean;
  /** Default: nobody listens. */
  readonly callbacks?: Target['callbacks'];
}

/** A target with everything settled that its provider or the defaults can settle. */
export const targetOf = (options: TargetOptions): Target => {
  const services = Object.entries(options.provider.families);
  return {
    name: options.name,
    provider: options.provider,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    models: Object.fromEntries(
      services.map(([family, service]) => [
        family,
        { ...service.models, ...options.models, ...options.familyModels?.[family] },
      ]),
    ),
    capabilities: Object.fromEntries(
      services.map(([family, service]) => [family, options.capabilities ?? service.capabilities]),
    ),
    headers: options.headers ?? {},
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    paid: options.paid === true,
    callbacks: options.callbacks ?? false,
  };
};
