import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops the image of an answer, and keeps its count of tokens.',
  see: 'https://github.com/maximhq/bifrost/issues/7032',
  breaks: ['gemini/image-generation/asked-image-comes', 'gemini/image-generation/image-comes-by-default'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*', (part) =>
      member(part, 'inlineData') === undefined ? part : undefined,
    ),
});
