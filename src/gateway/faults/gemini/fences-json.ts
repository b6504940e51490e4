import { changeReplyAt } from '../../change.ts';
import { configOf } from '../../families/gemini/request.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Puts a Markdown fence around JSON text.',
  breaks: ['gemini/generate-content/json-mode-gives-json'],
  answer: (reply, { body }) =>
    reply.kind === 'json' && configOf(body, 'responseMimeType') === 'application/json'
      ? changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
          typeof text === 'string' ? `\`\`\`json\n${text}\n\`\`\`` : text,
        )
      : reply,
});
