import { fault } from '../../reply.ts';
import { changeEvents, partedBy, renumbered } from './_events.ts';

export default fault({
  does: 'Leaves the thoughts out of streams.',
  see: 'https://github.com/maximhq/bifrost/issues/5638',
  breaks: ['anthropic/thinking/asked-thinking-comes'],
  answer: (reply) => changeEvents(reply, (events) => renumbered(partedBy(events, ['thinking']).others)),
});
