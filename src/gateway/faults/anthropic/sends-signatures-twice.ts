import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Streams the signature of thoughts twice.',
  breaks: ['anthropic/thinking/signature-ends-the-thinking'],
  answer: (reply) =>
    changeEvents(reply, (events) =>
      events.flatMap((event) =>
        typeOf(member(event, 'delta')) === 'signature_delta' ? [event, event] : [event],
      ),
    ),
});
