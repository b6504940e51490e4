import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends the comments of its upstream on as data.',
  see: 'https://github.com/mnfst/llm-gateway/issues/2053',
  breaks: ['contract/event'],
  answer: (reply) =>
    changeFrames(reply, ([first, ...rest]) =>
      first === undefined ? [] : [first, { raw: 'data: : OPENROUTER PROCESSING\n\n' }, ...rest],
    ),
});
