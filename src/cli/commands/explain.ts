import { faults } from '../../gateway/faults.ts';
import { CONTRACT_RULES } from '../../judge/contract-rules.ts';
import type { NamedRule, Selector } from '../../model/index.ts';
import { officialClients } from '../../probe/installed-clients.ts';
import type { OfficialClient } from '../../probe/official-client.ts';
import { catalogue } from '../../suite/catalogue.ts';
import { unusableOption } from '../choose.ts';
import { remedyFromMany } from '../suggest.ts';

const describe = (on: Selector): string =>
  Object.entries(on)
    .map(([name, value]) => `${name} ${[value].flat().join(' or ')}`)
    .join(', ') || 'every exchange';

const ruleNamed = (id: string, rules: readonly NamedRule[]): NamedRule => {
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((one) => one.id);
  const remedy = remedyFromMany(id, ids, '`concordat list` shows all');
  throw unusableOption('<rule>', `there is no rule "${id}"`, remedy);
};

/** What an official client stands for: the calls that its users make. */
const explainClient = ({ id, package: name, calls }: OfficialClient, asJson: boolean): string => {
  const says = `What users of the official client ${name} do works.`;
  const told = calls.map(({ name: call, does, family }) => ({ call, does, family }));
  if (asJson) return `${JSON.stringify({ id, says, level: 'must', calls: told }, null, 2)}\n`;
  return [
    id,
    `  ${says}`,
    `  see       ${id}#README`,
    '  level     must; judged with `concordat run --clients`, where the client is installed',
    ...told.map(({ call, does, family }) => `  ${family}: ${call} (${does})`),
    '',
  ].join('\n');
};

/** `concordat explain`: what a rule says, where that is published, whom it binds, and what breaks it. */
export const explain = async (id: string, flags: { readonly json?: boolean }): Promise<void> => {
  const client = (await officialClients()).find((one) => one.id === id);
  if (client !== undefined) {
    process.stdout.write(explainClient(client, flags.json === true));
    return;
  }
  const known = catalogue();
  const { says, see, level, on, needs } = ruleNamed(id, [...CONTRACT_RULES, ...known.rules]);
  const promises = known.promises.filter(({ held }) => held.by === 'rules' && held.rules.includes(id));
  const broken = [...faults()].filter(([, fault]) => fault.breaks.includes(id));
  if (flags.json === true) {
    const brokenBy = broken.map(([fault, { does }]) => ({ fault, does }));
    const told = { id, says, see, level, on, needs: needs ?? [], promises, brokenBy };
    process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    return;
  }
  process.stdout.write(
    [
      id,
      `  ${says}`,
      `  see       ${see}`,
      `  level     ${level}, where no page of the target's provider says otherwise`,
      `  judges    ${describe(on)}`,
      ...(needs === undefined ? [] : [`  needs     ${needs.join(', ')}`]),
      ...promises.map(
        (one) => `  promise   ${one.level} for ${one.providers.join(', ')}: ${one.says} (${one.id})`,
      ),
      ...broken.map(([fault, { does }]) => `  broken by --fault ${fault}: ${does}`),
      '',
    ].join('\n'),
  );
};
