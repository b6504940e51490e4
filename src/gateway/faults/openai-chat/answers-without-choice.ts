import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the choice out where the limit left no room for text.',
  see: 'https://github.com/mozilla-ai/any-llm/pull/1202',
  breaks: ['contract/body'],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*', (choice) =>
      member(choice, 'finish_reason') === 'length' ? undefined : choice,
    ),
});
