import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Puts JSON into a Markdown fence.',
  breaks: ['openai-chat/structured-outputs/json-answer-is-json'],
  answer: (reply, { body }) =>
    member(body, 'response_format') === undefined
      ? reply
      : changeReplyAt(reply, '/choices/*/message/content', (text) =>
          typeof text === 'string' ? `\`\`\`json\n${text}\n\`\`\`` : text,
        ),
});
