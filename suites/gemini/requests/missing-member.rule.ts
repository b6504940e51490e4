import { member, requestOf } from 'concordat/suite';
import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'missing-required',
  mistake: 'a required member left out',
  level: 'should',
  says: 'A body that lacks a required member, for example the parts of a turn, is refused with 400.',
  see: 'google/troubleshooting#Error codes',
  when: ({ exchange }) => {
    const isGenerate = /[gG]enerateContent$/.test(exchange.operation ?? '');
    return (
      !isGenerate ||
      member(requestOf(exchange), 'contents') !== undefined ||
      'contents as a whole are missing'
    );
  },
});
