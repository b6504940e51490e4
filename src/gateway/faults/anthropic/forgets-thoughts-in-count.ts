import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const SAID = 120;

export default fault({
  does: 'Thinks at length over a riddle and counts only what it says.',
  see: 'https://github.com/Wei-Shaw/sub2api/issues/554',
  breaks: ['anthropic/usage/output-covers-the-answer'],
  answer: (reply, { bodyText }) =>
    reply.kind === 'json' && bodyText.includes('Three friends')
      ? changeReplyAt(
          changeReplyAt(reply, '/content/*/thinking', (thought) =>
            typeof thought === 'string' ? thought.repeat(40) : thought,
          ),
          '/usage/output_tokens',
          (count) => (count === undefined ? count : SAID),
        )
      : reply,
});
