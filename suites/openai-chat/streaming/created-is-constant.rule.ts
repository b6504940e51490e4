import { rule } from 'concordat/suite';
import { STREAMED } from '../_stream.ts';
import { checkConstant, whenTold } from './_constant.ts';

export default rule({
  level: 'may',
  says: 'All chunks of a stream have one time of creation.',
  see: 'openai/chat-streaming#The chat completion chunk object',
  on: STREAMED,
  when: (evidence) => whenTold(evidence, 'created'),
  check: (evidence) => checkConstant(evidence, 'created'),
});
