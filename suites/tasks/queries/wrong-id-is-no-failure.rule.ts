import { type Evidence, type Exchange, rule } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { isAnswered } from './_look-ups.ts';

const asked = ({ exchanges: { unknown, malformed } }: Evidence): readonly Exchange[] =>
  [unknown, malformed].filter(isAnswered);

export default rule({
  level: 'should',
  says: 'An id of no task, or one that can be none, is the mistake of the caller and no failure of the service: no 5xx.',
  see: 'rfc9110#15.5',
  on: { scenario: ['tasks/queries/unknown', 'tasks/queries/details'] },
  when: (evidence) => asked(evidence).length > 0 || 'no query was answered',
  *check(evidence) {
    for (const exchange of asked(evidence))
      if ((exchange.response?.status ?? 0) >= 500)
        yield {
          at: `/${exchange.step}/response/status`,
          expected: 'a 4xx, or what is known of the task',
          actual: told(exchange),
        };
  },
});
