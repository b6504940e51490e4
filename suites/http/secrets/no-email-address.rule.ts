import { rule } from 'concordat/suite';
import { inOwnWords, leaks } from './_said.ts';

const EMAIL = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[A-Za-z]{2,24}\b/g;
// An address that is there to be written to.
const OFFICE =
  /^(?:support|help|helpdesk|sales|contact|info|billing|abuse|security|privacy|legal|hello|team|service|admin|no-?reply|feedback|api|cloud-support)[\w.+-]*@/i;

export default rule({
  level: 'should',
  says: 'No header or error carries the e-mail address of a person, such as the account that a gateway pays with.',
  see: 'owasp/error-handling#Objective',
  on: {},
  when: ({ exchange }) => exchange.fidelity.headers || 'headers were not recorded',
  *check(evidence) {
    yield* leaks(evidence, inOwnWords(evidence.exchange), [EMAIL], {
      expected: 'no e-mail address of a person',
      shows: 'an e-mail address',
      isHarmless: (hit) => OFFICE.test(hit),
    });
  },
});
