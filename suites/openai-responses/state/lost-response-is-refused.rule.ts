import { rule } from 'concordat/suite';
import { checkStatus, isDecided } from '../_refused.ts';

export default rule({
  level: 'should',
  says: 'A turn that names a response that does not exist is refused with 400 or 404, not answered without its history.',
  see: 'recorded/openai#previous_response_not_found',
  on: { scenario: 'openai-responses/state/conversation' },
  needs: ['stored-responses'],
  when: ({ exchanges: { lost } }) => isDecided(lost),
  check: ({ exchanges: { lost } }) =>
    checkStatus(
      lost,
      'lost',
      (status) => [400, 404].includes(status),
      '400: there is no such previous response',
    ),
});
