import type { JsonObject, JsonValue, Schema } from '../../../model/index.ts';
import { arrayOf, isObject, member, numberOf, stringOf, valueAt } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import type { Served } from './catalogue.ts';
import { invalid, unknownMembers } from './errors.ts';
import { checkFunctionTurns, checkSignatures } from './function-turns.ts';
import { configOf, stringsOf } from './request.ts';
import { checkThinking } from './thinking.ts';

const SIDE_MEMBERS = new Set([
  'thought',
  'thoughtSignature',
  'partMetadata',
  'videoMetadata',
  'mediaResolution',
]);

const checkRole = (content: JsonValue): Refusal | undefined => {
  const role = stringOf(member(content, 'role'));
  const known = role === undefined || role === '' || role === 'user' || role === 'model';
  // recorded/gemini#227 accepted: the role `function` of older clients, with responses in it.
  const answers =
    role === 'function' && arrayOf(member(content, 'parts')).some((part) => member(part, 'functionResponse'));
  return known || answers ? undefined : invalid('Please use a valid role: user, model.');
};

const checkParts = (content: JsonValue, where: string): Refusal | undefined => {
  if (!isObject(content)) return undefined;
  const parts = content.parts;
  if (parts === undefined || (Array.isArray(parts) && parts.length === 0))
    return invalid(`* ${where}.parts: contents.parts must not be empty.\n`);
  const empty = arrayOf(parts).findIndex(
    (part) => isObject(part) && !Object.keys(part).some((name) => !SIDE_MEMBERS.has(name)),
  );
  if (empty === -1) return undefined;
  return invalid(
    `* ${where}.parts[${empty}].data: required oneof field 'data' must have one initialized field\n`,
  );
};

const requestNameOf = (operation: string): string =>
  operation === 'countTokens' ? 'CountTokensRequest' : 'GenerateContentRequest';

/** Roles and emptiness, in the upstream's own words, whatever else the body holds. */
export const checkContents = (body: JsonValue | undefined, operation: string): Refusal | undefined => {
  const contents = member(body, 'contents');
  const where = `${requestNameOf(operation)}.contents`;
  if (contents === undefined || (Array.isArray(contents) && contents.length === 0))
    return invalid(`* ${where}: contents is not specified\n`);
  for (const [n, content] of arrayOf(contents).entries()) {
    const isCounted = operation === 'countTokens';
    const refusal = checkRole(content) ?? (isCounted ? undefined : checkParts(content, `${where}[${n}]`));
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

const propertiesOf = (schema: Schema | undefined): JsonObject | undefined => {
  const reference = stringOf(schema?.$ref);
  const target = reference?.startsWith('#') ? valueAt(schema, reference.slice(1)) : schema;
  const properties = member(target, 'properties');
  return isObject(properties) ? properties : undefined;
};

/** Members that the published request does not have; only the upstream service refuses them. */
export const checkMembers = (call: Call, desk: Desk): Refusal | undefined => {
  const properties = propertiesOf(desk.operation.request);
  if (properties === undefined || !call.provider.lineage.includes('google') || !isObject(call.body))
    return undefined;
  const unknown = Object.keys(call.body).filter((name) => !Object.hasOwn(properties, name));
  return unknown.length === 0 ? undefined : unknownMembers(unknown);
};

// google/discovery#GenerationConfig.candidateCount
const MOST_CANDIDATES = 8;

const checkOutput = (body: JsonValue | undefined, model: Served, caps: boolean): Refusal | undefined => {
  const limit = numberOf(configOf(body, 'maxOutputTokens'));
  if (limit !== undefined && limit > model.outputTokens && !caps)
    return invalid(
      `Unable to submit request because it has a maxOutputTokens value of ${limit} but the supported range is from 1 (inclusive) to ${model.outputTokens + 1} (exclusive).`,
    );
  if ((numberOf(configOf(body, 'candidateCount')) ?? 1) > MOST_CANDIDATES)
    return invalid(`The candidate count must be between 1 and ${MOST_CANDIDATES}.`);
  const asked = stringsOf(configOf(body, 'responseModalities'));
  const able = model.kind === 'image' ? ['TEXT', 'IMAGE'] : ['TEXT'];
  if (asked.every((one) => able.includes(one))) return undefined;
  return invalid(
    `Model does not support the requested response modalities: ${asked.join(',').toLowerCase()}`,
  );
};

const checkFormat = (body: JsonValue | undefined): Refusal | undefined => {
  const asked = ['responseSchema', 'responseJsonSchema'].filter((name) => configOf(body, name) !== undefined);
  const type = stringOf(configOf(body, 'responseMimeType'));
  if (asked.length === 2) return invalid('Only one of response_schema and response_json_schema can be set.');
  if (asked.length === 0 || type === 'application/json' || type === 'text/x.enum') return undefined;
  return invalid(
    'Function calling or a response schema with a response mime type other than application/json is unsupported.',
  );
};

const checkCache = (body: JsonValue | undefined): Refusal | undefined =>
  member(body, 'cachedContent') === undefined
    ? undefined
    : { status: 403, message: 'CachedContent not found (or permission denied)' };

/** What the service refuses although the schema allows it. */
export const checkGeneration = (call: Call, desk: Desk, model: Served): Refusal | undefined => {
  const { body } = call;
  const capsAndConverts = call.provider.lineage.includes('antigravity');
  const signs = model.thinking === 'level' || model.id === desk.service.models.thinking;
  return (
    checkFunctionTurns(body) ??
    (signs ? checkSignatures(body) : undefined) ??
    checkThinking(body, model, capsAndConverts) ??
    checkOutput(body, model, capsAndConverts) ??
    checkFormat(body) ??
    checkCache(body)
  );
};
