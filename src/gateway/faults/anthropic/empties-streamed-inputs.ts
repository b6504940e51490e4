import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { dropEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Streams calls without their input.',
  breaks: ['anthropic/streaming/same-call-as-unary', 'anthropic/tool-use/input-fits-schema'],
  answer: (reply) => dropEvents(reply, (event) => typeOf(member(event, 'delta')) === 'input_json_delta'),
});
