import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: 'missing-required',
  mistake: 'a required member left out',
  level: 'should',
  says: 'A body that lacks a required member is refused with 400, never with a failure of the server.',
  see: 'anthropic/errors#HTTP errors',
});
