import type { Desk, Family } from '../family.ts';
import type { Refusal } from '../refusal.ts';
import type { Call, Reply } from '../reply.ts';
import { deny, refuse, violated } from './openai/errors.ts';
import { isUpstream } from './openai/models.ts';
import { jsonReply } from './openai/replies.ts';
import { checkRequest } from './openai-responses/checks.ts';
import { create } from './openai-responses/create.ts';
import { recall } from './openai-responses/memory.ts';
import { streamed } from './openai-responses/stream.ts';

const idIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const retrieve = (call: Call, desk: Desk): Reply | Refusal => {
  const id = idIn(call.path);
  const kept = recall(desk, call, id);
  if (kept === undefined) return { status: 404, message: `Response with id '${id}' not found.` };
  const { stream, starting_after } = call.query;
  if (stream !== 'true') return jsonReply(kept.response);
  // recorded/openai#resumed streams: numbering goes on behind the event that was seen last.
  return streamed(
    kept.response,
    isUpstream(call),
    /^\d+$/.test(starting_after ?? '') ? Number(starting_after) : -1,
  );
};

/** OpenAI's Responses as the providers publish it. */
const openaiResponses: Family = {
  refuse,
  deny,
  read: (body) => body,
  inspect: checkRequest,
  violated,
  answer: (call, desk) => {
    const { id } = desk.operation;
    if (id === 'createResponse' || id === 'streamResponse')
      return create(call, desk, id === 'streamResponse');
    if (id === 'getResponse') return retrieve(call, desk);
    return { status: 501, message: `The operation ${id} is not implemented.` };
  },
};

export default openaiResponses;
