import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Loses the last piece of the input of every streamed call.',
  breaks: ['anthropic/streaming/same-call-as-unary', 'anthropic/streaming/tool-input-joins-to-json'],
  answer: (reply) =>
    changeEvents(reply, (events) => {
      const last = events.findLast((event) => typeOf(member(event, 'delta')) === 'input_json_delta');
      return events.filter((event) => event !== last);
    }),
});
