import { fault } from '../../reply.ts';
import { refused } from './_refused.ts';

export default fault({
  does: 'Refuses the turn that brings the result of a tool.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/402',
  breaks: [
    'anthropic/thinking/carried-signature-is-accepted',
    'anthropic/tool-use/result-is-accepted',
    'anthropic/tool-use/two-results-are-accepted',
  ],
  answer: (reply, { bodyText }) =>
    bodyText.includes('"tool_result"') ? refused(reply, 400, 'Corrupted thought signature.') : reply,
});
