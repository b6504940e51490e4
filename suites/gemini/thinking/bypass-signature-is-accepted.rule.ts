import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';

const STEPS = {
  bare: 'skip_thought_signature_validator as thoughtSignature',
  encoded: 'context_engineering_is_the_way_to_go in base64 as thoughtSignature',
};

export default rule({
  level: 'may',
  says: 'The documented values that switch the check of signatures off are accepted, bare and in base64.',
  see: 'google/thought-signatures#FAQ',
  on: { scenario: 'gemini/thinking/bypass-signatures' },
  when: (evidence) => allHold(...Object.keys(STEPS).map((step) => whenAnswered(evidence, step))),
  *check({ exchanges }) {
    for (const [step, what] of Object.entries(STEPS)) yield* checkAccepted(exchanges[step], step, { what });
  },
});
