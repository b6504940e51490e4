import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends the second chunk before the first.',
  breaks: ['openai-chat/streaming/role-comes-first'],
  answer: (reply) =>
    changeFrames(reply, ([first, second, ...rest]) =>
      first === undefined || second === undefined ? [] : [second, first, ...rest],
    ),
});
