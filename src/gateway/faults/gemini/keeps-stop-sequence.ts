import { changeReplyAt } from '../../change.ts';
import { configOf, stringsOf } from '../../families/gemini/request.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Ends the text with the stop sequence, not before it.',
  breaks: ['gemini/generate-content/text-holds-no-stop-sequence'],
  answer: (reply, { body }) => {
    const [stop = ''] = stringsOf(configOf(body, 'stopSequences'));
    return reply.kind === 'json'
      ? changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
          typeof text === 'string' ? `${text}${stop}` : text,
        )
      : reply;
  },
});
