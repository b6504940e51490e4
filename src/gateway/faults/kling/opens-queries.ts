import type { Call } from '../../reply.ts';
import { fault } from '../../reply.ts';
import { remembering } from '../_counting.ts';

const owners = remembering<NonNullable<Call['credential']>>();

export default fault({
  does: 'Tells anybody of a task who knows its id.',
  breaks: ['tasks/queries/key-is-needed', 'tasks/queries/stranger-is-refused'],
  hear: (call) => {
    const { credential, method } = call;
    if (credential?.known === true) owners.keep(call, 'owner', credential);
    const owner = owners.of(call, 'owner');
    return method === 'GET' && owner !== undefined ? { ...call, credential: owner } : call;
  },
});
