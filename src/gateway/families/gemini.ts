import type { JsonValue } from '../../model/index.ts';
import { isObject, member } from '../../schema/read.ts';
import type { Desk, Family } from '../family.ts';
import type { Refusal } from '../refusal.ts';
import type { Call, Reply } from '../reply.ts';
import { checkContents, checkGeneration, checkMembers } from './gemini/checks.ts';
import { batchEmbedContents, embedContent } from './gemini/embeddings.ts';
import { deny, invalid, JSON_HEADERS, refuse, violated } from './gemini/errors.ts';
import { generate } from './gemini/generate.ts';
import { getModel, listModels, modelOf } from './gemini/models.ts';
import { readProtoJson } from './gemini/proto-json.ts';
import { streamed, unary } from './gemini/response.ts';
import { promptTokens } from './gemini/tokens.ts';

type Answer = (call: Call, desk: Desk) => Reply | Refusal;

const withModel =
  (answer: Answer): Answer =>
  (call, desk) => {
    const model = modelOf(call, desk);
    return 'id' in model ? answer(call, desk) : model;
  };

const generated =
  (say: (generation: ReturnType<typeof generate>, call: Call) => Reply): Answer =>
  (call, desk) => {
    const model = modelOf(call, desk);
    if (!('id' in model)) return model;
    return checkGeneration(call, desk, model) ?? say(generate(call, desk, model), call);
  };

const speaks = (call: Call, provider: string): boolean => call.provider.lineage.includes(provider);

const generateContent = generated(unary);

const streamGenerateContent: Answer = (call, desk) => {
  const isEvents = call.query.alt === 'sse' || speaks(call, 'antigravity');
  // anyint/gemini-compatible#Common mistakes: the parameter is required.
  if (!isEvents && speaks(call, 'anyint'))
    return invalid('The query parameter alt=sse is required for streamGenerateContent.');
  const style = { isArray: !isEvents, isUpstream: speaks(call, 'google') };
  return generated((generation) => streamed(generation, style))(call, desk);
};

/** The contents that are to be counted: the body's own, or those of the request within it. */
const countedIn = (body: JsonValue | undefined): JsonValue | undefined => {
  const inner = member(body, 'generateContentRequest');
  return isObject(inner) ? inner : body;
};

const countTokens: Answer = (call) => {
  const { text, image } = promptTokens(countedIn(call.body));
  const details = [
    ...(text > 0 ? [{ modality: 'TEXT', tokenCount: text }] : []),
    ...(image > 0 ? [{ modality: 'IMAGE', tokenCount: image }] : []),
  ];
  const body = { totalTokens: text + image, promptTokensDetails: details };
  return { kind: 'json', status: 200, headers: JSON_HEADERS, body };
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  generateContent,
  streamGenerateContent,
  countTokens: withModel(countTokens),
  embedContent: withModel(embedContent),
  batchEmbedContents: withModel(batchEmbedContents),
  listModels,
  getModel,
};

const inspect = (call: Call, desk: Desk): Refusal | undefined => {
  const { id } = desk.operation;
  const unknown = checkMembers(call, desk);
  if (unknown !== undefined || /embed/i.test(id)) return unknown;
  return checkContents(id === 'countTokens' ? countedIn(call.body) : call.body, id);
};

/** Gemini's native dialect as the four providers publish it. */
const gemini: Family = {
  refuse,
  deny,
  read: readProtoJson,
  inspect,
  violated,
  answer: (call, desk) => {
    const outcome = ANSWERS[desk.operation.id]?.(call, desk);
    if (outcome !== undefined) return outcome;
    return { status: 501, message: `The operation ${desk.operation.id} is not implemented.` };
  },
};

export default gemini;
