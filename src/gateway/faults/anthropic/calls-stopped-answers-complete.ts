import { isObject, member } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Says end_turn where a stop sequence ended the answer.',
  breaks: ['anthropic/messages/stop-sequence-ends-the-answer'],
  answer: (reply) =>
    changeJson(reply, (body) =>
      member(body, 'stop_reason') === 'stop_sequence'
        ? { ...(isObject(body) ? body : {}), stop_reason: 'end_turn', stop_sequence: null }
        : body,
    ),
});
