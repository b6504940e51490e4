import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists every model once for each of its upstreams.',
  breaks: ['openai-models/models/ids-are-unique'],
  answer: (reply) =>
    changeReplyAt(reply, '/data', (data) =>
      Array.isArray(data) ? [...arrayOf(data), ...arrayOf(data)] : data,
    ),
});
