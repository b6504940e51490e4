import { refuse } from '../../families/suno/errors.ts';
import { type Fault, isError } from '../../reply.ts';

/** Refuses what is not declared as JSON with a status of its own. */
export const refusesPlainTextWith =
  (status: number): NonNullable<Fault['answer']> =>
  (reply, { headers }) =>
    isError(reply) && headers['content-type']?.startsWith('text/plain') === true
      ? refuse({ status, message: 'the body must be application/json' })
      : reply;
