import { member, parseJson } from '../../schema/read.ts';
import { changeReplyAt } from '../change.ts';
import type { Refusal } from '../refusal.ts';
import { type Fault, isError, type Reply } from '../reply.ts';

type Answer = NonNullable<Fault['answer']>;
type Refuse = (refusal: Refusal) => Reply;

/** Calls every mistake of a caller with a good key a failure of its own. */
export const reportsAs500 =
  (refuse: Refuse): Answer =>
  (reply, { credential }) =>
    reply.kind === 'json' && reply.status === 400 && credential?.known === true
      ? refuse({ status: 500, message: 'unexpected keyword argument' })
      : reply;

/** Fails on a member that it does not know. */
export const failsOnUnknownMembers =
  (refuse: Refuse): Answer =>
  (reply, { body }) =>
    member(body, 'concordat_unknown') === undefined
      ? reply
      : refuse({ status: 500, message: "create() got an unexpected keyword argument 'concordat_unknown'" });

/** Puts a whole JSON error into the message of one. */
export const nestsError: Answer = (reply) =>
  isError(reply) && reply.kind === 'json'
    ? changeReplyAt(reply, '/error/message', () => JSON.stringify(reply.body))
    : reply;

/** Refuses every body with the same words. */
export const saysBadRequest =
  (param: null | undefined): Answer =>
  (reply) =>
    isError(reply) && reply.kind === 'json' && reply.status === 400
      ? changeReplyAt(
          changeReplyAt(reply, '/error/message', () => 'Bad Request'),
          '/error/param',
          () => param,
        )
      : reply;

/** Closes the last brace of a body that is no JSON. */
export const closesBrace: NonNullable<Fault['hear']> = (call) => ({
  ...call,
  body: call.body ?? parseJson(`${call.bodyText}}`),
});
