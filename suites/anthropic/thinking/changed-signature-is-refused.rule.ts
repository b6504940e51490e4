import { rule } from 'concordat/suite';
import { whenAnswered } from '../../_accepted.ts';
import { told } from '../../_refusal.ts';

export default rule({
  level: 'should',
  says: 'A thinking block that comes back with a changed signature is refused with 400.',
  see: 'anthropic/extended-thinking#Preserving thinking blocks',
  on: { scenario: 'anthropic/thinking/signed-tool-round-trip' },
  needs: ['tools', 'thinking', 'thought-signatures'],
  when: (evidence) => whenAnswered(evidence, 'changed'),
  *check({ exchanges: { changed } }) {
    if (changed !== undefined && changed.response?.status !== 400)
      yield {
        at: changed.response === undefined ? '/changed/ending' : '/changed/response/status',
        expected: '400: the signature is not what was sent',
        actual: `a request with one character of the signature changed: ${told(changed)}`,
      };
  },
});
