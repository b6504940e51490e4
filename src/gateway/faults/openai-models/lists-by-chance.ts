import { arrayOf, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

let listings = 0;

export default fault({
  does: 'Lists the models of whichever upstream answers.',
  breaks: ['openai-models/models/list-is-the-same-again'],
  answer: (reply, { operation }) => {
    if (operation !== 'listModels') return reply;
    listings += 1;
    return listings % 2 === 0
      ? reply
      : changeReplyAt(reply, '/data', (data) =>
          Array.isArray(data) ? arrayOf(data).filter((model) => member(model, 'id') !== 'o3') : data,
        );
  },
});
