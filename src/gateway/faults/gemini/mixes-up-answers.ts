import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

// Which request gets whose answer.
const SWAPPED: Readonly<Record<string, string>> = {
  amaryllis: 'cormorant',
  cormorant: 'amaryllis',
};

export default fault({
  does: 'Gives two requests that come at the same time the answers of each other.',
  see: 'https://github.com/vllm-project/semantic-router/issues/2134',
  breaks: ['gemini/isolation/answers-are-not-mixed-up'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
      typeof text === 'string' ? (SWAPPED[text.trim()] ?? text) : text,
    ),
});
