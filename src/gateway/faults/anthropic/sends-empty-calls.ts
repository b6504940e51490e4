import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Streams every call twice, the second time without its input.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/pull/1579',
  breaks: ['anthropic/tool-use/call-ids-are-unique', 'anthropic/tool-use/input-fits-schema'],
  answer: (reply) =>
    changeEvents(reply, (events) => {
      const calls = events.filter((event) => typeOf(member(event, 'content_block')) === 'tool_use');
      const count = events.filter((event) => typeOf(event) === 'content_block_start').length;
      const again = calls.flatMap((event, n) => [
        { ...event, index: count + n },
        { type: 'content_block_stop', index: count + n },
      ]);
      const at = events.findIndex((event) => typeOf(event) === 'message_delta');
      return [...events.slice(0, at), ...again, ...events.slice(at)];
    }),
});
