import { concernsContract, folderOf, type Held, type PublishedPromise } from '../../model/index.ts';
import { promisesOf } from '../../suite/levels.ts';
import { settle, type TargetFlags } from '../settle.ts';

const HELD: { readonly [K in Held['by']]: (held: Extract<Held, { by: K }>) => string } = {
  rules: ({ rules }) => `held by ${rules.join(', ')}`,
  contract: ({ operations }) => `held by the contract of ${operations.join(', ')}`,
  nothing: ({ because }) => `not checkable from outside: ${because}`,
};

const heldBy = (held: Held): string =>
  // The table has exactly one describer for each kind; the compiler cannot join key and value of a union.
  (HELD[held.by] as (held: Held) => string)(held);

const text = ({ id, says, see, level, held }: PublishedPromise): string =>
  `${level.padEnd(6)} ${id}\n       ${says}\n       ${see}\n       ${heldBy(held)}\n`;

/** `concordat promises`: what a provider publishes and how each statement is held. */
export const promises = async (flags: TargetFlags & { readonly json?: boolean }): Promise<void> => {
  const { provider, catalogue, contracts } = await settle(flags, 'http://127.0.0.1');
  const told = promisesOf(provider, catalogue.promises).filter(({ id }) =>
    contracts.some((contract) => concernsContract(folderOf(id), contract)),
  );
  const count = (by: Held['by']): number => told.filter(({ held }) => held.by === by).length;
  const totals = {
    published: told.length,
    heldByRules: count('rules'),
    heldByContract: count('contract'),
    notCheckable: count('nothing'),
  };
  const { disagreements, silent } = provider;
  if (flags.json === true) {
    const all = { provider: provider.id, totals, promises: told, disagreements, silent };
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  const gaps = (title: string, list: typeof silent): string =>
    list.length === 0 ? '' : `\n${title}\n${list.map(({ topic, says }) => `  ${topic}: ${says}\n`).join('')}`;
  process.stdout.write(
    `${told.map(text).join('')}\n${provider.title}: ${totals.published} statements published, ` +
      `${totals.heldByRules} held by rules, ${totals.heldByContract} by the contract, ` +
      `${totals.notCheckable} not checkable from outside\n` +
      gaps('Where the pages disagree', disagreements) +
      gaps('What the pages do not say', silent),
  );
};
