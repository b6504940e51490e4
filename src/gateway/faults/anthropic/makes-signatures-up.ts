import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACEHOLDER = 'c2tpcF90aG91Z2h0X3NpZ25hdHVyZV92YWxpZGF0b3I=';
const PLACES = ['/content/*/signature', '/delta/signature'];

export default fault({
  does: 'Signs thoughts with a placeholder that it refuses itself.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/pull/570',
  breaks: ['anthropic/thinking/carried-signature-is-accepted'],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (signature) => (signature === undefined ? signature : PLACEHOLDER)),
      reply,
    ),
});
