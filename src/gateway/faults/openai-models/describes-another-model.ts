import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Describes another model than the one that was asked for.',
  breaks: ['openai-models/models/retrieved-is-the-one-asked-for'],
  answer: (reply, { operation }) =>
    operation === 'retrieveModel'
      ? changeReplyAt(reply, '/id', (id) => (id === undefined ? id : 'some-other-model'))
      : reply,
});
