import { rule } from 'concordat/suite';
import { STREAMED } from '../_stream.ts';
import { checkConstant, whenTold } from './_constant.ts';

export default rule({
  level: 'should',
  says: 'All chunks of a stream name one model.',
  see: 'recorded/openai#527 of 527 streams',
  on: STREAMED,
  when: (evidence) => whenTold(evidence, 'model'),
  check: (evidence) => checkConstant(evidence, 'model'),
});
