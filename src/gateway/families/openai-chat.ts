import type { Desk, Family } from '../family.ts';
import type { Refusal } from '../refusal.ts';
import { isRefusal } from '../refusal.ts';
import type { Call, Reply } from '../reply.ts';
import { deny, refuse, violated } from './openai/errors.ts';
import { modelOf } from './openai/models.ts';
import { unary } from './openai-chat/answer.ts';
import { checkRequest } from './openai-chat/checks.ts';
import { streamed } from './openai-chat/chunks.ts';
import type { Completion } from './openai-chat/complete.ts';
import { complete } from './openai-chat/complete.ts';
import { logprobsOf } from './openai-chat/options.ts';
import { checkService } from './openai-chat/service-checks.ts';

const SAY: Readonly<Record<string, (completion: Completion, call: Call) => Reply>> = {
  createChatCompletion: (completion, { body }) => unary(completion, logprobsOf(body)),
  streamChatCompletion: (completion, { body }) => streamed(completion, body),
};

const answer = (call: Call, desk: Desk): Reply | Refusal => {
  const say = SAY[desk.operation.id];
  if (say === undefined)
    return { status: 501, message: `The operation ${desk.operation.id} is not implemented.` };
  const model = modelOf(call, desk, 'text');
  if (isRefusal(model)) return model;
  return checkService(call, desk, model) ?? say(complete(call, desk, model), call);
};

/** OpenAI's chat completions as upstream and the gateways publish them. */
const openaiChat: Family = {
  refuse,
  deny,
  read: (body) => body,
  inspect: checkRequest,
  violated,
  answer,
};

export default openaiChat;
