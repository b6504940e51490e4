import type { Contract } from './contract.ts';

/** Folders of suites that speak of every family. */
const EVERY_FAMILY: readonly string[] = ['http', 'tasks', 'contract'];

/**
 * Whether what lies in a folder of `suites/` speaks of a family: `openai-chat` of that one,
 * `openai` of each whose name begins with `openai-`, `http` and `tasks` of all.
 */
export const concerns = (folder: string, family: string): boolean =>
  folder === family || family.startsWith(`${folder}-`) || EVERY_FAMILY.includes(folder);

/** The same of a contract: what lies in `tasks` has nothing to say of one that creates none. */
export const concernsContract = (folder: string, { family, operations }: Contract): boolean =>
  concerns(folder, family) && (folder !== 'tasks' || operations.some(({ task }) => task !== undefined));

/** The folder that the id of a rule, promise or scenario begins with. */
export const folderOf = (id: string): string => id.split('/')[0] ?? '';
