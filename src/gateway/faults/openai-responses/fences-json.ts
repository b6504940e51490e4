import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeUnaryAt } from './_events.ts';

export default fault({
  does: 'Puts JSON into a fence of Markdown.',
  breaks: [
    'openai-responses/structured-outputs/json-mode-gives-json',
    'openai-responses/structured-outputs/output-fits-the-schema',
  ],
  answer: (reply, { body }) =>
    /^json/.test(String(member(member(member(body, 'text'), 'format'), 'type')))
      ? changeUnaryAt(reply, '/output/*/content/*/text', (text) => `\`\`\`json\n${text}\n\`\`\``)
      : reply,
});
