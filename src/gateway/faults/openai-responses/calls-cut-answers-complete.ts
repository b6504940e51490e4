import { fault } from '../../reply.ts';
import { changeEvents, changeResponseAt } from './_events.ts';

export default fault({
  does: 'Calls a response completed that the limit has cut off.',
  breaks: ['openai-responses/answers/limit-leaves-it-incomplete'],
  answer: (reply) => {
    const ended = changeEvents(reply, (event) =>
      event.type === 'response.incomplete' ? { ...event, type: 'response.completed' } : event,
    );
    const named = changeResponseAt(ended, '/status', (status) =>
      status === 'incomplete' ? 'completed' : status,
    );
    return changeResponseAt(named, '/incomplete_details', () => null);
  },
});
