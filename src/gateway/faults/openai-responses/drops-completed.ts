import { fault } from '../../reply.ts';
import { changeEvents, isTerminal } from './_events.ts';

export default fault({
  does: 'Filters the last event of a stream out.',
  see: 'https://github.com/jlcodes99/cockpit-tools/issues/701',
  breaks: ['openai-responses/streaming/ends-with-a-terminal-event'],
  answer: (reply) => changeEvents(reply, (event) => (isTerminal(event) ? undefined : event)),
});
