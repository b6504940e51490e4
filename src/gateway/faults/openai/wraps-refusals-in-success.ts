import { changeStatus, fault } from '../../reply.ts';

export default fault({
  does: 'Answers 200 with the error of its upstream where a parameter is wrong.',
  see: 'https://github.com/fuzhengwei/WaLiAPI/issues/40',
  breaks: [
    'contract/body',
    'http/responses/success-carries-no-error',
    'openai-chat/usage/usage-is-present',
    'openai/errors/foreign-body',
    'openai/errors/malformed-json',
    'openai/errors/missing-member',
    'openai/errors/not-an-object',
    'openai/errors/wrong-content-type',
    'openai/errors/wrong-role',
    'openai/errors/wrong-value',
  ],
  answer: (reply, { operation, credential }) =>
    operation === 'createChatCompletion' &&
    credential?.known === true &&
    reply.kind === 'json' &&
    reply.status === 400
      ? changeStatus(reply, 200)
      : reply,
});
