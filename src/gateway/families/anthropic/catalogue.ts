import type { FamilyService, ModelRole } from '../../../model/index.ts';

/** Which types of thinking a model takes besides disabled (anthropic/extended-thinking#Supported models). */
export type Thinking = 'none' | 'budget' | 'budget-and-adaptive';

/** One model as the gateway serves it. */
export interface Served {
  readonly id: string;
  readonly title: string;
  /** When it was released. */
  readonly createdAt: string;
  readonly thinking: Thinking;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

type Row = readonly [id: string, title: string, day: string, thinking: Thinking, outputTokens: number];

// Newest first, as the list of models has them (anthropic/models#List Models).
const ROWS: readonly Row[] = [
  ['claude-sonnet-4-6', 'Claude Sonnet 4.6', '2026-02-17', 'budget-and-adaptive', 64_000],
  ['claude-opus-4-6', 'Claude Opus 4.6', '2026-02-04', 'budget-and-adaptive', 128_000],
  ['claude-opus-4-5-20251101', 'Claude Opus 4.5', '2025-11-24', 'budget', 64_000],
  ['claude-haiku-4-5-20251001', 'Claude Haiku 4.5', '2025-10-15', 'budget', 64_000],
  ['claude-sonnet-4-5-20250929', 'Claude Sonnet 4.5', '2025-09-29', 'budget', 64_000],
  ['claude-opus-4-1-20250805', 'Claude Opus 4.1', '2025-08-05', 'budget', 32_000],
  ['claude-sonnet-4-20250514', 'Claude Sonnet 4', '2025-05-22', 'budget', 64_000],
  ['claude-3-7-sonnet-20250219', 'Claude Sonnet 3.7', '2025-02-24', 'budget', 64_000],
  ['claude-3-5-haiku-20241022', 'Claude Haiku 3.5', '2024-10-22', 'none', 8192],
  ['claude-3-haiku-20240307', 'Claude Haiku 3', '2024-03-07', 'none', 4096],
];

const INPUT_TOKENS = 200_000;

const KNOWN: readonly Served[] = ROWS.map(([id, title, day, thinking, outputTokens]) => ({
  id,
  title,
  createdAt: `${day}T00:00:00Z`,
  thinking,
  inputTokens: INPUT_TOKENS,
  outputTokens,
}));

const ROLES: readonly ModelRole[] = ['text', 'thinking'];

const ownOf = (id: string): Served => ({
  id,
  title: id,
  createdAt: '1970-01-01T00:00:00Z',
  thinking: 'budget-and-adaptive',
  inputTokens: INPUT_TOKENS,
  outputTokens: 64_000,
});

/** The models that a provider serves, newest first: the well-known ones and those of its roles. */
export const modelsOf = (service: FamilyService): readonly Served[] => {
  const named = ROLES.flatMap((role) => service.models[role] ?? []);
  const own = [...new Set(named)].filter((id) => !KNOWN.some((model) => model.id === id));
  return [...KNOWN, ...own.map(ownOf)];
};

/** The model of that id, or of an id that leaves out its date, as in `claude-haiku-4-5`. */
export const modelNamed = (service: FamilyService, name: string): Served | undefined => {
  const models = modelsOf(service);
  return (
    models.find(({ id }) => id === name) ??
    models.find(({ id }) => /-\d{8}$/.test(id) && id.replace(/-\d{8}$/, '') === name)
  );
};
