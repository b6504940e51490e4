import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Describes a model by its id alone where it is asked for alone.',
  breaks: ['anthropic/models/get-agrees-with-list'],
  answer: (reply, { operation }) =>
    operation === 'getModel'
      ? changeReplyAt(reply, '/display_name', (name) => (name === undefined ? name : 'A model'))
      : reply,
});
