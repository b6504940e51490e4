import { faults } from '../../gateway/faults.ts';
import { CONTRACT_RULES } from '../../judge/contract-rules.ts';
import { type Selector, UnusableInput } from '../../model/index.ts';
import { remedyFor } from '../../schema/nearest.ts';
import { catalogue } from '../../suite/catalogue.ts';

const describe = (on: Selector): string =>
  Object.entries(on)
    .map(([name, value]) => `${name} ${[value].flat().join(' or ')}`)
    .join(', ') || 'every exchange';

/** `concordat explain`: what a rule says, where that is published, whom it binds, and what breaks it. */
export const explain = (id: string): void => {
  const { rules, promises } = catalogue();
  const all = [...CONTRACT_RULES, ...rules];
  const rule = all.find((one) => one.id === id);
  if (rule === undefined)
    throw new UnusableInput({
      file: 'command line',
      place: '<rule>',
      problem: `there is no rule "${id}"`,
      remedy: remedyFor(
        id,
        all.map((one) => one.id),
      ),
    });
  const holds = promises.filter(({ held }) => held.by === 'rules' && held.rules.includes(id));
  const broken = [...faults()].filter(([, fault]) => fault.breaks.includes(id));
  process.stdout.write(
    [
      rule.id,
      `  ${rule.says}`,
      `  see       ${rule.see}`,
      `  level     ${rule.level}, where no page of the target's provider says otherwise`,
      `  judges    ${describe(rule.on)}`,
      ...(rule.needs === undefined ? [] : [`  needs     ${rule.needs.join(', ')}`]),
      ...holds.map(
        ({ id: promise, says, level, providers }) =>
          `  promise   ${level} for ${providers.join(', ')}: ${says} (${promise})`,
      ),
      ...broken.map(([fault, { does }]) => `  broken by --fault ${fault}: ${does}`),
      '',
    ].join('\n'),
  );
};
