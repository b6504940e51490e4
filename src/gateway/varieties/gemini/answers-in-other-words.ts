import { changeAt } from '../../change.ts';
import { changeJson, fault } from '../../reply.ts';
import { isProse } from '../_answers.ts';

const OTHER =
  'Let me think about what you ask; there is much to say about the sea, about ships and those who wait for them on land. ';

/** Other words of that length; each event begins at another place of them. */
const reworded = (text: string, event: number): string => {
  const start = (event * 31) % OTHER.length;
  return OTHER.repeat(2 + text.length / OTHER.length).slice(start, start + text.length);
};

export default fault({
  does: 'Says something else than it was asked to say, as long as the answer would have been.',
  // A model need not do what it is asked; from outside that looks like a result that was lost.
  breaks: ['gemini/function-calling/result-reaches-the-answer'],
  answer: (reply) =>
    isProse(reply)
      ? changeJson(reply, (body, event) =>
          changeAt(body, '/candidates/*/content/parts/*/text', (text) =>
            typeof text === 'string' ? reworded(text, event) : text,
          ),
        )
      : reply,
});
