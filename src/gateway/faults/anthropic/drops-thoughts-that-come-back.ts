import { arrayOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { typeOf } from './_events.ts';

export default fault({
  does: 'Drops the thoughts that come back, and refuses the turn for lack of them.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/3624',
  breaks: ['anthropic/thinking/carried-signature-is-accepted'],
  hear: (call) =>
    changeCallAt(call, '/messages/*/content', (content) =>
      Array.isArray(content) ? arrayOf(content).filter((block) => typeOf(block) !== 'thinking') : content,
    ),
});
