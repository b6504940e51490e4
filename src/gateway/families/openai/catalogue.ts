import type { ModelRole, Provider } from '../../../model/index.ts';

/** One model as the gateway serves it. */
export interface Served {
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
  readonly kind: 'text' | 'image' | 'embedding' | 'media';
  /** It thinks before it answers, and takes `reasoning_effort`. */
  readonly thinks: boolean;
  /** Unix time in seconds. */
  readonly created: number;
  readonly contextTokens: number;
  readonly outputTokens: number;
  /** Length of a vector; 0 for what makes none. */
  readonly dimensions: number;
}

type Row = readonly [id: string, title: string, created: number, contextTokens: number, outputTokens: number];

const WRITERS: readonly Row[] = [
  ['gpt-3.5-turbo', 'GPT-3.5 Turbo', 1677610602, 16385, 4096],
  ['gpt-4o', 'GPT-4o', 1715367049, 128000, 16384],
  ['gpt-4o-mini', 'GPT-4o mini', 1721172741, 128000, 16384],
  ['gpt-4.1', 'GPT-4.1', 1744316542, 1047576, 32768],
  ['gpt-4.1-mini', 'GPT-4.1 mini', 1744318173, 1047576, 32768],
  ['gpt-4.1-nano', 'GPT-4.1 nano', 1744321707, 1047576, 32768],
];

const THINKERS: readonly Row[] = [
  ['o3', 'o3', 1744225308, 200000, 100000],
  ['o3-mini', 'o3-mini', 1737146383, 200000, 100000],
  ['o4-mini', 'o4-mini', 1744225351, 200000, 100000],
  ['gpt-5', 'GPT-5', 1754425777, 400000, 128000],
  ['gpt-5-mini', 'GPT-5 mini', 1754425928, 400000, 128000],
  ['gpt-5-nano', 'GPT-5 nano', 1754426384, 400000, 128000],
  ['gpt-5.1', 'GPT-5.1', 1762800673, 400000, 128000],
];

const EMBEDDERS: readonly (readonly [id: string, title: string, created: number, dimensions: number])[] = [
  ['text-embedding-ada-002', 'Text Embedding Ada 002', 1671217299, 1536],
  ['text-embedding-3-small', 'Text Embedding 3 small', 1705948997, 1536],
  ['text-embedding-3-large', 'Text Embedding 3 large', 1705953180, 3072],
];

const writer =
  (thinks: boolean) =>
  (row: Row): Served => {
    const [id, title, created, contextTokens, outputTokens] = row;
    return { id, title, kind: 'text', thinks, created, contextTokens, outputTokens, dimensions: 0 };
  };

const KNOWN: readonly Served[] = [
  ...WRITERS.map(writer(false)),
  ...THINKERS.map(writer(true)),
  ...EMBEDDERS.map(([id, title, created, dimensions]): Served => {
    return {
      id,
      title,
      kind: 'embedding',
      thinks: false,
      created,
      contextTokens: 8192,
      outputTokens: 0,
      dimensions,
    };
  }),
];

/** What a model is of which only the role is known; whoever fills several roles is what the last of these asks for. */
const BY_ROLE: Readonly<Partial<Record<ModelRole, Omit<Served, 'id' | 'title' | 'created'>>>> = {
  video: { kind: 'media', thinks: false, contextTokens: 0, outputTokens: 0, dimensions: 0 },
  omni: { kind: 'media', thinks: false, contextTokens: 0, outputTokens: 0, dimensions: 0 },
  music: { kind: 'media', thinks: false, contextTokens: 0, outputTokens: 0, dimensions: 0 },
  text: { kind: 'text', thinks: false, contextTokens: 128000, outputTokens: 16384, dimensions: 0 },
  thinking: { kind: 'text', thinks: true, contextTokens: 200000, outputTokens: 64000, dimensions: 0 },
  image: { kind: 'image', thinks: false, contextTokens: 32768, outputTokens: 32768, dimensions: 0 },
  embedding: { kind: 'embedding', thinks: false, contextTokens: 8192, outputTokens: 0, dimensions: 1536 },
};

const UNDATED = 1706745600;

const catalogues = new WeakMap<Provider, Map<string, ReadonlyMap<string, Served>>>();

const gathered = (provider: Provider, prefix: string): ReadonlyMap<string, Served> => {
  const models = new Map(KNOWN.map((model) => [model.id, model]));
  const known = new Set(models.keys());
  const services = Object.values(provider.families).filter((service) => service.prefix === prefix);
  for (const [role, served] of Object.entries(BY_ROLE))
    for (const service of services) {
      // The table's keys are roles.
      const id = service.models[role as ModelRole];
      if (id !== undefined && !known.has(id)) models.set(id, { id, title: id, created: UNDATED, ...served });
    }
  return models;
};

/** The models that a provider serves under a prefix, by id: the well-known ones and those of the roles of its families. */
export const modelsOf = (provider: Provider, prefix: string): ReadonlyMap<string, Served> => {
  const byPrefix = catalogues.get(provider) ?? new Map<string, ReadonlyMap<string, Served>>();
  catalogues.set(provider, byPrefix);
  const models = byPrefix.get(prefix) ?? gathered(provider, prefix);
  byPrefix.set(prefix, models);
  return models;
};
