import { type ErrorSituation, rule, saysLater } from 'concordat/suite';
import { checkRefusal } from '../../_refusal.ts';
import { dueForKey } from './_due.ts';

const STEPS: readonly (readonly [string, Extract<ErrorSituation, 'no-key' | 'wrong-key'>, string])[] = [
  ['wrong-key-unknown-model', 'wrong-key', 'a wrong key and an unknown model'],
  ['no-key-unknown-model', 'no-key', 'no key and an unknown model'],
  ['wrong-key-no-contents', 'wrong-key', 'a wrong key and nothing to answer'],
];

export default rule({
  level: 'should',
  says: 'Who may not ask is told so first: a refused key is not turned into 404, 400 or 500 by another mistake.',
  see: 'anyint/errors-and-limits#Common HTTP outcomes',
  on: {
    scenario: [
      'gemini/authentication/who-is-asking',
      'openai/authentication/who-is-asking',
      'anthropic/authentication/who-is-asking',
    ],
  },
  when: ({ exchanges }) =>
    STEPS.some(([step]) => {
      const exchange = exchanges[step];
      return exchange !== undefined && !saysLater(exchange);
    }) || 'none of the requests was sent, or all were answered 429 or 503',
  *check(evidence) {
    for (const [step, situation, mistake] of STEPS) {
      const exchange = evidence.exchanges[step];
      if (exchange !== undefined && !saysLater(exchange))
        yield* checkRefusal(exchange, dueForKey(evidence, situation, mistake), `/${step}`);
    }
  },
});
