import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers JSON of its own form, whatever schema was given.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/5570',
  breaks: ['openai-chat/structured-outputs/json-answer-fits-schema'],
  answer: (reply, { body }) =>
    member(member(body, 'response_format'), 'json_schema') === undefined
      ? reply
      : changeReplyAt(reply, '/choices/*/message/content', (text) =>
          typeof text === 'string' ? '{"answer":"Paris"}' : text,
        ),
});
