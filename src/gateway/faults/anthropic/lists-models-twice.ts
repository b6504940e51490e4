import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists every model twice.',
  breaks: ['anthropic/models/ids-are-unique'],
  answer: (reply, { operation, query }) =>
    operation === 'listModels' && query['limit'] === undefined
      ? changeReplyAt(reply, '/data', (models) =>
          Array.isArray(models) ? [...arrayOf(models), ...arrayOf(models)] : models,
        )
      : reply,
});
