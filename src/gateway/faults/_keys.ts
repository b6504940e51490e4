import type { AuthScheme } from '../../model/index.ts';
import { changeReplyAt } from '../change.ts';
import { changeHeaders, type Fault } from '../reply.ts';

type Answer = NonNullable<Fault['answer']>;
type Hear = NonNullable<Fault['hear']>;

/** Takes every key for one that is known. */
export const acceptsAnyKey: Hear = (call) =>
  call.credential === undefined ? call : { ...call, credential: { ...call.credential, known: true } };

/** Takes a call without a key for one of the operator's own, sent in the way that is published. */
export const opensWithoutKey =
  (scheme: AuthScheme): Hear =>
  (call) => ({ ...call, credential: call.credential ?? { scheme, value: 'operator', known: true } });

/** Gives a good key back in a header. */
export const echoesKey: Answer = (reply, { credential }) =>
  credential?.known === true ? changeHeaders(reply, { 'x-debug-credential': credential.value }) : reply;

/** Names the key that was refused in a member of the error. */
export const repeatsRefusedKey =
  (member: 'message' | 'param'): Answer =>
  (reply, { credential }) =>
    credential === undefined || credential.known
      ? reply
      : changeReplyAt(reply, `/error/${member}`, () => `expired key ${credential.value}`);
