import { type Evidence, requestOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { choiceIn, declaredIn } from '../_calls.ts';
import { stopReasonOf, whole } from '../_reply.ts';

// A limit or a refusal may have come before the call.
const FREE = ['end_turn', 'tool_use', 'stop_sequence'];

/** Whether an answer that came to its own end was asked for with one of these choices of tools; else why not. */
export const whenChosen = ({ exchange }: Evidence, choices: readonly string[]): true | string =>
  allHold(
    choices.includes(choiceIn(requestOf(exchange))) || `tool_choice is not ${choices.join(' or ')}`,
    declaredIn(requestOf(exchange)).size > 0 || 'no tool is declared',
    whole(exchange),
    FREE.includes(stopReasonOf(exchange) ?? '') || 'the model did not come to its own end',
  );
