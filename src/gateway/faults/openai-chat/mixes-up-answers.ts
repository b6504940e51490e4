import { fault } from '../../reply.ts';
import { mixesUpAnswers } from '../_mixes-up-answers.ts';

export default fault({
  does: 'Gives two requests that come at the same time the answers of each other.',
  see: 'https://github.com/vllm-project/semantic-router/issues/2134',
  breaks: ['openai-chat/completions/answers-are-not-mixed-up'],
  answer: mixesUpAnswers('/choices/*/message/content'),
});
