import { rule } from 'concordat/suite';
import { checkAccepted, whenServed } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';

const STEPS = { adaptive: 'thinking of the type adaptive', disabled: 'thinking of the type disabled' };

export default rule({
  level: 'should',
  says: 'Thinking of the types adaptive and disabled is accepted.',
  see: 'anthropic/extended-thinking#Adaptive thinking',
  on: { scenario: 'anthropic/thinking/types' },
  needs: ['adaptive-thinking'],
  when: (evidence) => allHold(...Object.keys(STEPS).map((step) => whenServed(evidence, step))),
  *check({ exchanges }) {
    for (const [step, what] of Object.entries(STEPS)) yield* checkAccepted(exchanges[step], step, { what });
  },
});
