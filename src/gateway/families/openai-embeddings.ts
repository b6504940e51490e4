import type { JsonValue } from '../../model/index.ts';
import { arrayOf, member, numberOf, stringOf } from '../../schema/read.ts';
import type { Desk, Family } from '../family.ts';
import { tokensIn } from '../making/tokens.ts';
import { vectorOf } from '../making/vectors.ts';
import type { Refusal } from '../refusal.ts';
import { isRefusal } from '../refusal.ts';
import type { Call, Reply } from '../reply.ts';
import type { Served } from './openai/catalogue.ts';
import { deny, invalid, refuse, violated } from './openai/errors.ts';
import { checkMembers, checkPresence } from './openai/members.ts';
import { modelOf } from './openai/models.ts';
import { jsonReply } from './openai/replies.ts';

// openai/embeddings#Create embeddings: inputs of one request, and tokens of one input.
const MOST_INPUTS = 2048;

/** One text, or the tokens of one. */
type Input = string | readonly JsonValue[];

const inputsOf = (input: JsonValue | undefined): readonly Input[] => {
  if (typeof input === 'string') return [input];
  const items = arrayOf(input);
  if (items.every((item) => typeof item === 'number')) return items.length === 0 ? [] : [items];
  return items.map((item) => stringOf(item) ?? arrayOf(item));
};

const tokensOf = (input: Input): number => (typeof input === 'string' ? tokensIn(input) : input.length);

const nameOf = (input: Input): string => (typeof input === 'string' ? input : `\0${input.join(' ')}`);

/** The vector as a client that asks for base64 reads it: float32, little-endian. */
const packed = (vector: readonly number[]): string => {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [n, value] of vector.entries()) bytes.writeFloatLE(value, n * 4);
  return bytes.toString('base64');
};

const checkInput = (body: JsonValue | undefined, model: Served): Refusal | undefined => {
  const inputs = inputsOf(member(body, 'input'));
  if (inputs.length === 0) return invalid("Invalid 'input': empty array.", 'input', 'empty_array');
  if (inputs.some((input) => input.length === 0))
    return invalid("Invalid 'input': input cannot be an empty string.", 'input', 'empty_string');
  if (inputs.length > MOST_INPUTS)
    return invalid(
      `Invalid 'input': array too long. Expected an array with maximum length ${MOST_INPUTS}, but got an array with length ${inputs.length} instead.`,
      'input',
      'array_above_max_length',
    );
  const longest = Math.max(...inputs.map(tokensOf));
  if (longest <= model.contextTokens) return undefined;
  const words = `This model's maximum context length is ${model.contextTokens} tokens, however you requested ${longest} tokens. Please reduce the length of the input.`;
  return invalid(words, 'input', 'context_length_exceeded');
};

const checkDimensions = (asked: number | undefined, model: Served): Refusal | undefined => {
  if (asked === undefined) return undefined;
  if (model.id === 'text-embedding-ada-002')
    return invalid('This model does not support specifying dimensions.', 'dimensions');
  if (Number.isInteger(asked) && asked >= 1 && asked <= model.dimensions) return undefined;
  const words = `Invalid value for 'dimensions' = ${asked}. Must be from 1 to ${model.dimensions}.`;
  return invalid(words, 'dimensions', 'invalid_value');
};

const embed = (call: Call, desk: Desk): Reply | Refusal => {
  const { body } = call;
  const model = modelOf(call, desk, 'embedding');
  if (isRefusal(model)) return model;
  const asked = numberOf(member(body, 'dimensions'));
  const refusal = checkInput(body, model) ?? checkDimensions(asked, model);
  if (refusal !== undefined) return refusal;
  const inputs = inputsOf(member(body, 'input'));
  const isPacked = member(body, 'encoding_format') === 'base64';
  const data = inputs.map((input, index) => {
    // Both formats carry the same float32 values.
    const vector = vectorOf(model.id, nameOf(input), asked ?? model.dimensions).map(Math.fround);
    return { object: 'embedding', index, embedding: isPacked ? packed(vector) : vector };
  });
  const tokens = inputs.reduce((sum, input) => sum + tokensOf(input), 0);
  return jsonReply({
    object: 'list',
    data,
    model: model.id,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  });
};

/** OpenAI's embeddings as the providers publish them. */
const openaiEmbeddings: Family = {
  refuse,
  deny,
  read: (body) => body,
  inspect: (call, desk) => checkPresence(call.body, ['input', 'model']) ?? checkMembers(call, desk),
  violated,
  answer: (call, desk) => {
    if (desk.operation.id === 'createEmbedding') return embed(call, desk);
    return { status: 501, message: `The operation ${desk.operation.id} is not implemented.` };
  },
};

export default openaiEmbeddings;
