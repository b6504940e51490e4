import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { typeOf } from './_events.ts';

export default fault({
  does: 'Streams the signature of thoughts in a text_delta.',
  see: 'https://github.com/maximhq/bifrost/issues/5638',
  breaks: [
    'anthropic/streaming/delta-fits-block',
    'anthropic/thinking/signature-ends-the-thinking',
    'anthropic/thinking/thinking-is-signed',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/delta', (delta) =>
      typeOf(delta) === 'signature_delta'
        ? { type: 'text_delta', text: member(delta, 'signature') ?? '' }
        : delta,
    ),
});
