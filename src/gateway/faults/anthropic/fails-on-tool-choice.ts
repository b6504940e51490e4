import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { typeOf } from './_events.ts';
import { refused } from './_refused.ts';

export default fault({
  does: 'Fails where no tool may be called.',
  breaks: ['anthropic/tool-use/choice-is-understood', 'contract/status'],
  answer: (reply, { body }) =>
    typeOf(member(body, 'tool_choice')) === 'none' ? refused(reply, 500, 'Internal server error') : reply,
});
