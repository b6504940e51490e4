import { member, replyOf, rule } from 'concordat/suite';
import { errorOf, isServed } from '../../_refusal.ts';

export default rule({
  level: 'should',
  says: 'Around the object error stands `type: "error"`, also where the key is refused.',
  see: 'anthropic/errors#Error shapes',
  on: { status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    // anyint/errors-and-limits#Error response examples prints an envelope of its own for all families.
    if (evidence.target.provider.lineage.includes('anyint')) return 'the provider prints another envelope';
    return errorOf(evidence.exchange) !== undefined || 'the answer holds no error object';
  },
  *check({ exchange }) {
    const type = member(replyOf(exchange), 'type');
    if (type !== 'error') yield { at: '/response/body/type', expected: 'error', actual: type ?? 'none' };
  },
});
