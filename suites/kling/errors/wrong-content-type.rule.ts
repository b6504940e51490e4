import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: 'wrong-content-type',
  mistake: 'a media type that is not JSON',
  also: [415],
  level: 'may',
  says: 'A body that is not called JSON is refused with 400 or 415.',
  see: 'rfc9110#15.5.16',
});
