import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { openSchema } from '../../../schema/open.ts';
import { arrayOf, isObject, member, numberOf, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import type { Served } from './catalogue.ts';
import { invalid } from './errors.ts';
import { ofType } from './request.ts';
import { checkThinking } from './thinking.ts';
import { checkToolChoice, checkToolNames } from './tools.ts';

/** Versions that the API has had (anthropic/versioning#API versions, client/anthropic#1.11). */
const VERSIONS = ['2023-01-01', '2023-06-01', '2026-10-21'];

const isUpstream = (call: Call): boolean => call.provider.lineage.includes('anthropic');

/** The header that says which API the caller speaks, where the provider publishes it as required. */
export const checkVersion = (call: Call, desk: Desk): Refusal | undefined => {
  const version = call.headers['anthropic-version'];
  if (version === undefined)
    return 'anthropic-version' in desk.operation.headers
      ? invalid('anthropic-version: header is required')
      : undefined;
  if (!isUpstream(call) || VERSIONS.includes(version)) return undefined;
  return invalid('anthropic-version: this is not a valid version of the API');
};

// Published beside those of the contract, or sent by clients with a beta header.
const OTHER_MEMBERS = [
  'cache_control',
  'container',
  'context_management',
  'inference_geo',
  'mcp_servers',
  'output_format',
  'speed',
];
const TURN_MEMBERS = ['role', 'content'];

/** Members that the API does not have; only the upstream service refuses them. */
export const checkMembers = (call: Call, desk: Desk): Refusal | undefined => {
  const { body } = call;
  const { request = {} } = desk.operation;
  const { properties } = openSchema(request, request);
  if (!isUpstream(call) || !isObject(properties) || !isObject(body)) return undefined;
  const unknown = Object.keys(body).find(
    (name) => !Object.hasOwn(properties, name) && !OTHER_MEMBERS.includes(name),
  );
  if (unknown !== undefined) return invalid(`${unknown}: Extra inputs are not permitted`);
  for (const [n, message] of arrayOf(body.messages).entries()) {
    const extra = Object.keys(isObject(message) ? message : {}).find((name) => !TURN_MEMBERS.includes(name));
    if (extra !== undefined) return invalid(`messages.${n}.${extra}: Extra inputs are not permitted`);
  }
  return undefined;
};

const checkRole = (message: JsonValue, n: number, allowsSystem: boolean): Refusal | undefined => {
  const role = member(message, 'role');
  // What is no text, or not there, is the schema's to say.
  if (typeof role !== 'string' || role === 'user' || role === 'assistant') return undefined;
  if (role === 'system' && allowsSystem && n > 0) return undefined;
  return invalid(`messages.${n}.role: Input should be 'user' or 'assistant'`);
};

const checkContent = (message: JsonValue, n: number): Refusal | undefined => {
  const content = member(message, 'content');
  const isEmpty = content === '' || (Array.isArray(content) && content.length === 0);
  if (isEmpty && member(message, 'role') === 'user')
    return invalid(`messages.${n}: user messages must have non-empty content`);
  const empty = arrayOf(content).some(
    (block) => member(block, 'type') === 'text' && member(block, 'text') === '',
  );
  return empty ? invalid(`messages.${n}: text content blocks must be non-empty`) : undefined;
};

/** Roles and emptiness, in the upstream's own words, whatever else the body holds. */
export const checkMessages = (call: Call): Refusal | undefined => {
  const messages = member(call.body, 'messages');
  if (messages === undefined) return invalid('messages: Field required');
  if (Array.isArray(messages) && messages.length === 0)
    return invalid('messages: at least one message is required');
  for (const [n, message] of arrayOf(messages).entries()) {
    const refusal = checkRole(message, n, isUpstream(call)) ?? checkContent(message, n);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

const checkLimit = (call: Call, model: Served): Refusal | undefined => {
  const limit = numberOf(member(call.body, 'max_tokens')) ?? 0;
  if (limit < 0) return invalid('max_tokens: Input should be greater than or equal to 0');
  // antigravity/anthropic-format#Request Body: its models differ, so it passes the limit on.
  if (limit <= model.outputTokens || call.provider.lineage.includes('antigravity')) return undefined;
  return invalid(
    `max_tokens: ${limit} > ${model.outputTokens}, which is the maximum allowed number of output tokens for ${model.id}`,
  );
};

const checkSampling = (call: Call): Refusal | undefined => {
  const both = ['temperature', 'top_p'].every((name) => member(call.body, name) !== undefined);
  return both && isUpstream(call)
    ? invalid('`temperature` and `top_p` cannot both be specified for this model. Please use only one.')
    : undefined;
};

const checkPictures = (body: JsonValue | undefined): Refusal | undefined => {
  for (const [n, message] of arrayOf(member(body, 'messages')).entries()) {
    const blocks = arrayOf(member(message, 'content')).filter(isObject);
    const broken = ofType(blocks, 'image').findIndex(isBroken);
    if (broken !== -1) return invalid(`messages.${n}.content: Could not process image`);
  }
  return undefined;
};

const isBroken = ({ source }: JsonObject): boolean => {
  const data = stringOf(member(source, 'data'));
  return data !== undefined && (data === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(data));
};

/** What the service refuses although the schema allows it. */
export const checkGeneration = (call: Call, model: Served): Refusal | undefined => {
  const { body } = call;
  return (
    checkLimit(call, model) ??
    checkThinking(body, model) ??
    checkSampling(call) ??
    checkToolNames(body) ??
    checkToolChoice(body) ??
    checkPictures(body)
  );
};
