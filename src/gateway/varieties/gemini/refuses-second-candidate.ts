import { member, numberOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

const REFUSAL = {
  error: {
    code: 400,
    message: 'Multiple candidates is not enabled for this model.',
    status: 'INVALID_ARGUMENT',
  },
};

export default fault({
  does: 'Refuses to give more than one candidate, as models of the third generation do.',
  breaks: [],
  answer: (reply, { body }) => {
    const count = numberOf(member(member(body, 'generationConfig'), 'candidateCount')) ?? 1;
    const headers = { 'content-type': 'application/json; charset=UTF-8' };
    return count > 1 ? { kind: 'json', status: 400, headers, body: REFUSAL } : reply;
  },
});
