import { member, requestOf } from 'concordat/suite';
import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'missing-required',
  mistake: 'no contents',
  level: 'should',
  says: 'A body without contents is refused with 400.',
  see: 'google/discovery#GenerateContentRequest',
  when: ({ exchange }) => {
    if (!/[gG]enerateContent$/.test(exchange.operation ?? '')) return 'the operation takes no contents';
    return member(requestOf(exchange), 'contents') === undefined || 'contents were sent';
  },
});
