import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { typeOf } from './_events.ts';
import { refused } from './_refused.ts';

export default fault({
  does: 'Refuses thinking of the type adaptive.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/3190',
  breaks: ['anthropic/thinking/types-are-accepted'],
  answer: (reply, { body }) =>
    typeOf(member(body, 'thinking')) === 'adaptive'
      ? refused(reply, 400, 'thinking.type: Input should be enabled or disabled')
      : reply,
});
