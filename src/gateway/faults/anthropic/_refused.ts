import { refuse } from '../../families/anthropic/errors.ts';
import type { Reply } from '../../reply.ts';
import { isSuccess } from '../../reply.ts';

/** A good reply turned into a refusal in the family's own envelope; other replies stay. */
export const refused = (reply: Reply, status: number, message: string): Reply =>
  isSuccess(reply) ? refuse({ status, message }) : reply;
