import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const THOUGHT =
  'The user asks for the capital of a country, which I know well, so the answer can be given in one word.';

export default fault({
  does: 'Says in the text again what the model thought.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/3392',
  breaks: ['openai-chat/completions/reasoning-is-kept-apart'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('capital') && !bodyText.includes('response_format')
      ? changeReplyAt(reply, '/choices/*/message', (message) =>
          isObject(message) && typeof message['content'] === 'string'
            ? { ...message, reasoning_content: THOUGHT, content: `${THOUGHT} ${message['content']}` }
            : message,
        )
      : reply,
});
