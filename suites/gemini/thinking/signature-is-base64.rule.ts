import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { isBase64, isCutOut } from '../_base64.ts';
import { signaturesOf } from './_signatures.ts';

export default rule({
  level: 'should',
  says: 'A thoughtSignature is bytes in standard base64 and not empty.',
  see: 'google/discovery#Part.thoughtSignature',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      exchange.fidelity.whole || 'long values were cut out of the record',
      signaturesOf(exchange).some(({ value }) => !isCutOut(value)) ||
        'the answer carries no thoughtSignature',
    ),
  *check({ exchange }) {
    for (const { at, value } of signaturesOf(exchange))
      if (!isCutOut(value) && !isBase64(value))
        yield {
          at,
          expected: 'standard base64 with its padding',
          actual: value.slice(0, 40) || 'an empty string',
        };
  },
});
