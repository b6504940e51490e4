import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { stringOf } from '../../../schema/read.ts';
import type { Refusal } from '../../refusal.ts';
import { invalid } from '../openai/errors.ts';
import { callsOf, messagesOf } from './messages.ts';

const idsIn = (message: JsonObject | undefined): readonly string[] =>
  callsOf(message).flatMap(({ id }) => stringOf(id) ?? []);

/** What is wrong with a tool message after the calls that are open. */
const wrongAnswer = (message: JsonObject, n: number, open: readonly string[]): Refusal | undefined => {
  const id = stringOf(message.tool_call_id);
  if (id === undefined)
    return invalid(
      "Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'.",
      `messages.[${n}].tool_call_id`,
    );
  if (open.length === 0)
    return invalid(
      "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      `messages.[${n}].role`,
    );
  if (open.includes(id)) return undefined;
  return invalid(
    `Invalid parameter: 'tool_call_id' of '${id}' not found in 'tool_calls' of previous message.`,
    `messages.[${n}].tool_call_id`,
  );
};

/** Tool messages answer the calls of the assistant's message right before them, each of them (openai/function-calling#Handling function calls). */
export const checkToolTurns = (body: JsonValue | undefined): Refusal | undefined => {
  let asked: readonly string[] = [];
  let unanswered: readonly string[] = [];
  const lacking = (n: number): Refusal | undefined =>
    unanswered.length === 0
      ? undefined
      : invalid(
          `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${unanswered.join(', ')}`,
          `messages.[${n}].role`,
        );
  const messages = messagesOf(body);
  for (const [n, message] of messages.entries()) {
    if (message.role === 'tool') {
      const wrong = wrongAnswer(message, n, asked);
      if (wrong !== undefined) return wrong;
      unanswered = unanswered.filter((id) => id !== message.tool_call_id);
      continue;
    }
    const refusal = lacking(n);
    if (refusal !== undefined) return refusal;
    asked = idsIn(message);
    unanswered = asked;
  }
  return lacking(messages.length - 1);
};
