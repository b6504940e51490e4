import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { dropEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Leaves the signatures of thoughts out.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/295',
  breaks: [
    'anthropic/thinking/carried-signature-is-accepted',
    'anthropic/thinking/signature-ends-the-thinking',
    'anthropic/thinking/thinking-is-signed',
  ],
  answer: (reply) =>
    changeReplyAt(
      dropEvents(reply, (event) => typeOf(member(event, 'delta')) === 'signature_delta'),
      '/content/*/signature',
      () => undefined,
    ),
});
