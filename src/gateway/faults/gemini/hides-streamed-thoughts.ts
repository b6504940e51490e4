import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves thoughts out of streams.',
  see: 'https://github.com/BerriAI/litellm/issues/15779',
  breaks: ['gemini/thinking/asked-thoughts-are-shown'],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeReplyAt(reply, '/candidates/*/content/parts/*', (part) =>
          member(part, 'thought') === true ? undefined : part,
        )
      : reply,
});
