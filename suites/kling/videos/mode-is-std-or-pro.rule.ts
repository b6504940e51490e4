import { member, requestOf, rule } from 'concordat/suite';
import { refusalRule } from '../../_mistakes.ts';

const MODES: readonly unknown[] = [undefined, 'std', 'pro'];

export default rule({
  ...refusalRule({
    defect: 'unknown-enum',
    mistake: 'a mode that is neither std nor pro',
    level: 'should',
    says: 'A mode that is neither std nor pro is refused with 400.',
    see: 'anyint/kling-video#Common request fields',
  }),
  when: ({ exchange }) =>
    !MODES.includes(member(requestOf(exchange), 'mode')) || 'the mode is one of the published ones',
});
