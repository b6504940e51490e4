import { CONTRACT_RULES } from '../../judge/contract-rules.ts';
import { concernsContract, folderOf } from '../../model/index.ts';
import { promisesOf, settleRule } from '../../suite/levels.ts';
import { planAll } from '../planned.ts';
import { type EffortFlags, settle, type TargetFlags } from '../settle.ts';

const section = (title: string, lines: readonly string[]): string =>
  `${title} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}\n`;

/** `concordat list`: operations, rules, cases and capabilities of a target, without talking to it. */
export const list = async (flags: TargetFlags & EffortFlags & { readonly json?: boolean }): Promise<void> => {
  const settled = await settle(flags, 'http://127.0.0.1');
  const { provider, contracts, target, catalogue, wants } = settled;
  const promises = promisesOf(provider, catalogue.promises);
  const rules = [...CONTRACT_RULES, ...catalogue.rules]
    .filter(({ id }) => contracts.some((contract) => concernsContract(folderOf(id), contract)) && wants(id))
    .map((rule) => settleRule(rule, promises));
  const operations = contracts.flatMap((contract) =>
    contract.operations.map(({ id, method, path }) => ({
      family: contract.family,
      id,
      method,
      path: `${contract.prefix}${path}`,
    })),
  );
  const cases = planAll(settled, flags).flatMap((plan) => [...plan.cases]);
  if (flags.json === true) {
    const told = cases.map(({ id, title, expect, steps }) => ({ id, title, expect, requests: steps.length }));
    const all = { provider: provider.id, operations, rules, capabilities: target.capabilities, cases: told };
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  process.stdout.write(
    section(
      'operations',
      operations.map(({ family, id, method, path }) => `${family} ${id}: ${method} ${path}`),
    ) +
      section(
        'capabilities',
        contracts.map(({ family }) => `${family}: ${target.capabilities[family]?.join(', ') || 'none'}`),
      ) +
      section(
        'rules',
        rules.map(({ id, level, says }) => `${level.padEnd(6)} ${id}: ${says}`),
      ) +
      section(
        `cases at effort ${flags.effort}`,
        cases.map(({ id, title }) => `${id}: ${title}`),
      ),
  );
};
