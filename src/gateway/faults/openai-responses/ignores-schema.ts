import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeUnaryAt } from './_events.ts';

export default fault({
  does: 'Makes JSON of its own form, whatever schema is given.',
  breaks: ['openai-responses/structured-outputs/output-fits-the-schema'],
  answer: (reply, { body }) =>
    member(member(member(body, 'text'), 'format'), 'type') === 'json_schema'
      ? changeUnaryAt(reply, '/output/*/content/*/text', () => '{"answer":"Paris"}')
      : reply,
});
