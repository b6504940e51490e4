import { refusalRule } from './_refusal.ts';

export default refusalRule({
  defect: 'wrong-content-type',
  mistake: 'a media type that is not JSON',
  level: 'may',
  says: 'A body that is not called JSON is refused with 400 or 415.',
  see: 'rfc9110#15.5.16',
  also: { statuses: [415], words: ['UNIMPLEMENTED', 'FAILED_PRECONDITION'] },
});
