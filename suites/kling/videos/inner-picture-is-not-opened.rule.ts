import { rule, stepNameOf } from 'concordat/suite';
import { whenServed } from '../../_accepted.ts';

export default rule({
  level: 'should',
  says: 'An address of a picture that leads to the machine of who serves is not opened: nobody comes to it.',
  see: 'owasp/ssrf-prevention#Case 2',
  on: { scenario: 'kling/videos/inner-picture' },
  when: (evidence) =>
    evidence.exchanges['inner']?.response === undefined
      ? 'no picture was asked for'
      : whenServed(evidence, 'inner'),
  *check({ exchanges }) {
    for (const { step, apart, request } of Object.values(exchanges))
      if (apart === 'callback' && stepNameOf(step) === 'heard')
        yield {
          at: `/${step}/request/method`,
          expected: 'nobody who opens the address',
          actual: `${request.method} by ${request.headers['user-agent'] ?? 'somebody'}`,
        };
  },
});
