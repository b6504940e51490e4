import { member, stringOf } from '../../../schema/read.ts';
import { changeJson, changeStatus, fault, type Reply } from '../../reply.ts';
import { speaksGeneralErrors } from '../_general-errors.ts';

const codeOf = (reply: Reply): string | undefined =>
  reply.kind === 'json' ? stringOf(member(reply.body, 'code')) : undefined;

const OTHERS: Readonly<Record<string, number>> = {
  InvalidParameter: 422,
  'BadRequest.EmptyModel': 422,
  'BadRequest.EmptyInput': 422,
  ModelNotFound: 403,
};

export default fault({
  does: 'Refuses bodies that do not fit by 422 and unknown models by 403, in words of its own.',
  breaks: [],
  answer: (reply) => {
    const status = OTHERS[codeOf(reply) ?? ''];
    return status === undefined
      ? reply
      : changeStatus(speaksGeneralErrors(changeJson(reply, (error) => ({ error }))), status);
  },
});
