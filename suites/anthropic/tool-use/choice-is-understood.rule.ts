import { rule } from 'concordat/suite';
import { checkAccepted, whenServed } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';

const CHOICES = {
  any: 'tool_choice any',
  tool: 'tool_choice tool',
  none: 'tool_choice none',
  single: 'disable_parallel_tool_use',
};

export default rule({
  level: 'should',
  says: 'Every tool_choice is accepted, or at the worst refused with 400 where no page names it.',
  see: 'anthropic/tool-use#Forcing tool use',
  on: { scenario: 'anthropic/tool-use/choices' },
  needs: ['tools'],
  when: (evidence) => allHold(...Object.keys(CHOICES).map((step) => whenServed(evidence, step))),
  *check({ exchanges, target }) {
    const orRefused = !target.provider.lineage.includes('anthropic');
    for (const [step, what] of Object.entries(CHOICES))
      yield* checkAccepted(exchanges[step], step, { what, orRefused });
  },
});
