import type { FamilyService, ModelRole } from '../../../model/index.ts';

/** How a model thinks: not at all, within a token budget, or at a level (google/thinking#Levels and budgets). */
export type Thinking = 'none' | 'budget' | 'level';

/** One model as the gateway serves it. */
export interface Served {
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'image' | 'embedding';
  readonly thinking: Thinking;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

type Row = readonly [
  id: string,
  title: string,
  kind: Served['kind'],
  thinking: Thinking,
  inputTokens: number,
  outputTokens: number,
];

const ROWS: readonly Row[] = [
  ['gemini-2.5-pro', 'Gemini 2.5 Pro', 'text', 'budget', 1048576, 65536],
  ['gemini-2.5-flash', 'Gemini 2.5 Flash', 'text', 'budget', 1048576, 65536],
  ['gemini-2.5-flash-lite', 'Gemini 2.5 Flash-Lite', 'text', 'budget', 1048576, 65536],
  ['gemini-2.0-flash', 'Gemini 2.0 Flash', 'text', 'none', 1048576, 8192],
  ['gemini-3-pro-preview', 'Gemini 3 Pro Preview', 'text', 'level', 1048576, 65536],
  ['gemini-3-flash-preview', 'Gemini 3 Flash Preview', 'text', 'level', 1048576, 65536],
  ['gemini-3-flash', 'Gemini 3 Flash', 'text', 'level', 1048576, 65536],
  ['gemini-3-pro-high', 'Gemini 3 Pro (high)', 'text', 'level', 1048576, 65535],
  ['gemini-3-pro-low', 'Gemini 3 Pro (low)', 'text', 'level', 1048576, 65535],
  ['gemini-2.5-flash-image', 'Nano Banana', 'image', 'none', 32768, 32768],
  ['gemini-3-pro-image', 'Nano Banana Pro', 'image', 'none', 131072, 32768],
  ['gemini-3.1-flash-image-preview', 'Nano Banana 2', 'image', 'none', 65536, 65536],
  ['claude-sonnet-4-6', 'Claude Sonnet 4.6', 'text', 'none', 200000, 64000],
  ['text-embedding-004', 'Text Embedding 004', 'embedding', 'none', 2048, 1],
  ['gemini-embedding-001', 'Gemini Embedding 001', 'embedding', 'none', 2048, 1],
];

const KNOWN: readonly Served[] = ROWS.map(([id, title, kind, thinking, inputTokens, outputTokens]) => ({
  id,
  title,
  kind,
  thinking,
  inputTokens,
  outputTokens,
}));

const BY_ROLE: Readonly<Partial<Record<ModelRole, Omit<Served, 'id' | 'title'>>>> = {
  text: { kind: 'text', thinking: 'none', inputTokens: 1048576, outputTokens: 8192 },
  thinking: { kind: 'text', thinking: 'level', inputTokens: 1048576, outputTokens: 65536 },
  image: { kind: 'image', thinking: 'none', inputTokens: 32768, outputTokens: 32768 },
  embedding: { kind: 'embedding', thinking: 'none', inputTokens: 2048, outputTokens: 1 },
};

const known = new WeakMap<FamilyService, ReadonlyMap<string, Served>>();

/** The models that a provider serves, by id: the well-known ones and those of its roles. */
export const modelsOf = (service: FamilyService): ReadonlyMap<string, Served> => {
  const before = known.get(service);
  if (before !== undefined) return before;
  const models = new Map(KNOWN.map((model) => [model.id, model]));
  const named = new Set(models.keys());
  // Whoever fills several roles is what the most particular one, the last of the table, asks for.
  for (const [role, served] of Object.entries(BY_ROLE)) {
    // The table's keys are roles.
    const id = service.models[role as ModelRole];
    if (id !== undefined && !named.has(id)) models.set(id, { id, title: id, ...served });
  }
  known.set(service, models);
  return models;
};

/** Whether a model can do what an operation asks. */
export const serves = (model: Served, operation: string): boolean =>
  operation === 'countTokens' || /embed/i.test(operation) === (model.kind === 'embedding');
