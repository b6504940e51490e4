import { rule } from 'concordat/suite';
import { checkAccepted, whenServed } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';

const CHOICES = {
  none: 'none',
  required: 'required',
  named: 'a named function, in a stream',
} as const;

export default rule({
  level: 'should',
  says: 'The choices none, required and a named function are accepted as tool_choice, or refused with 400.',
  see: 'openai/chat-completions#tool_choice',
  on: { scenario: 'openai-chat/tools/tool-choice' },
  needs: ['tools'],
  when: (evidence) => allHold(...Object.keys(CHOICES).map((step) => whenServed(evidence, step))),
  *check({ exchanges }) {
    for (const [step, what] of Object.entries(CHOICES))
      yield* checkAccepted(exchanges[step], step, { what: `tool_choice ${what}`, orRefused: true });
  },
});
