import { loadContract } from '../contract/contract.ts';
import { loadProvider, providerIds } from '../contract/provider.ts';
import type { Specs } from '../contract/specs.ts';
import { concernsContract, folderOf } from '../model/index.ts';
import type { Catalogue } from '../suite/catalogue.ts';
import { promisesOf } from '../suite/levels.ts';

/** A Markdown table of what is covered per provider and family, made from specs and suites. */
export const coverageTable = (specs: Specs, { rules, promises }: Catalogue): string => {
  const rows = providerIds(specs).flatMap((id) => {
    const provider = loadProvider(specs, id);
    return Object.keys(provider.families).map((family) => {
      const contract = loadContract(specs, provider, family);
      const ours = (name: string): boolean => concernsContract(folderOf(name), contract);
      const operations = contract.operations.map((operation) => operation.id);
      const told = promisesOf(provider, promises).filter((promise) => ours(promise.id));
      const held = told.filter((promise) => promise.held.by !== 'nothing').length;
      const judging = rules.filter((rule) => {
        const on = 'operation' in rule.on ? rule.on.operation : undefined;
        const named = on === undefined ? undefined : [on].flat();
        return ours(rule.id) && (named === undefined || named.some((name) => operations.includes(name)));
      }).length;
      return `| ${provider.title} | ${family} | ${operations.join(', ')} | ${judging} | ${told.length} | ${held} | ${told.length - held} |`;
    });
  });
  return [
    '| provider | family | operations | rules | published statements | held | not checkable from outside |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
};
