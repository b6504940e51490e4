import { rule } from 'concordat/suite';
import { whenServed } from '../../_accepted.ts';
import { checkStatus } from '../_refused.ts';

export default rule({
  level: 'should',
  says: 'A format that the target claims, JSON or JSON of a schema, is accepted.',
  see: 'openai/structured-outputs#Structured Outputs vs JSON mode',
  on: {
    scenario: [
      'openai-responses/structured-outputs/json-schema',
      'openai-responses/structured-outputs/json-object',
    ],
  },
  when: (evidence) => whenServed(evidence, 'ask'),
  check: ({ exchanges: { ask } }) =>
    checkStatus(ask, 'ask', (status) => status < 300, '2xx: the target claims this format'),
});
