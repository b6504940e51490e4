import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';
import { isUpstream } from '../_error.ts';

const MODES = { any: 'mode ANY and one allowed function', none: 'mode NONE' };

export default rule({
  level: 'should',
  says: 'The modes ANY and NONE of function calling are accepted, or at the worst refused with 400 where no page names them.',
  see: 'google/function-calling#Function calling modes',
  on: { scenario: 'gemini/function-calling/modes' },
  when: (evidence) => allHold(...Object.keys(MODES).map((step) => whenAnswered(evidence, step))),
  *check(evidence) {
    const orRefused = !isUpstream(evidence);
    for (const [step, what] of Object.entries(MODES))
      yield* checkAccepted(evidence.exchanges[step], step, { what, orRefused });
  },
});
