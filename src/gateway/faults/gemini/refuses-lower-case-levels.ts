import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a thinking level in lower case.',
  breaks: ['gemini/thinking/lower-case-level-is-accepted'],
  answer: (reply, { bodyText }) =>
    /"thinkingLevel":\s*"[a-z]/.test(bodyText)
      ? refuse({
          status: 400,
          message: "Invalid value at 'generation_config.thinking_config.thinking_level'",
        })
      : reply,
});
