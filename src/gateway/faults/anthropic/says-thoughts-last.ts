import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { typeOf } from './_events.ts';

export default fault({
  does: 'Puts the thoughts behind the answer.',
  breaks: ['anthropic/thinking/carried-signature-is-accepted', 'anthropic/thinking/thinking-comes-first'],
  answer: (reply) =>
    changeReplyAt(reply, '/content', (content) =>
      Array.isArray(content)
        ? [
            ...arrayOf(content).filter((block) => typeOf(block) !== 'thinking'),
            ...arrayOf(content).filter((block) => typeOf(block) === 'thinking'),
          ]
        : content,
    ),
});
