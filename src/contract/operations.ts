import type {
  Headers,
  JsonObject,
  JsonValue,
  ModelRole,
  Operation,
  Pointer,
  PublishedResponse,
  Schema,
} from '../model/index.ts';
import { arrayOf, below, isObject, member, stringOf } from '../schema/read.ts';
import { type Origin, unusable } from './origin.ts';
import { MODEL_ROLES } from './provider-form.ts';
import type { Resolver } from './resolve.ts';
import { readPaid, readTask } from './task.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** One operation as the document writes it, not yet resolved. */
export interface WrittenOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly at: Pointer;
  readonly value: JsonObject;
  /** Set for the stream of an operation whose body asks for it (`x-streamed-as`): the members that do. */
  readonly body?: JsonObject;
}

/** What one written operation is: itself, and the stream that the same path answers with where the body asks for it. */
const bothOf = (written: Omit<WrittenOperation, 'id' | 'body'>): readonly WrittenOperation[] => {
  const id = stringOf(member(written.value, 'operationId'));
  const streamed = member(written.value, 'x-streamed-as');
  const streamId = stringOf(member(streamed, 'operationId'));
  const body = member(streamed, 'body');
  return [
    ...(id === undefined ? [] : [{ ...written, id }]),
    ...(streamId === undefined || !isObject(body) ? [] : [{ ...written, id: streamId, body }]),
  ];
};

/** All operations of a document that have an id, in order. */
export const writtenOperations = (document: JsonValue): readonly WrittenOperation[] =>
  Object.entries(member(document, 'paths') ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const value = member(item, method);
      return isObject(value)
        ? bothOf({ method: method.toUpperCase(), path, at: below('/paths', path, method), value })
        : [];
    }),
  );

const schemaAt = (resolver: Resolver, content: JsonValue, at: Pointer, name: string): Schema | undefined =>
  member(content, name) === undefined ? undefined : resolver.standAlone(below(at, name));

const responsesOf = (resolver: Resolver, operation: WrittenOperation): readonly PublishedResponse[] =>
  Object.keys(member(operation.value, 'responses') ?? {}).flatMap((status) => {
    const response = resolver.follow(below(operation.at, 'responses', status));
    return Object.entries(member(response.value, 'content') ?? {}).map(([mediaType, content]) => {
      const at = below(response.at, 'content', mediaType);
      const schema = schemaAt(resolver, content, at, 'schema');
      const itemSchema = schemaAt(resolver, content, at, 'itemSchema');
      const sentinel = stringOf(member(content, 'x-sentinel'));
      return {
        status,
        mediaType,
        ...(schema && { schema }),
        ...(itemSchema && { itemSchema }),
        ...(sentinel !== undefined && { sentinel }),
      };
    });
  });

/** The responses of one of the two operations that share a path: streams for the one, all else for the other. */
const ownResponses = (all: readonly PublishedResponse[], { body, value }: WrittenOperation) => {
  if (member(value, 'x-streamed-as') === undefined) return all;
  const isStream = ({ itemSchema }: PublishedResponse): boolean => itemSchema !== undefined;
  return all.filter((one) => !one.status.startsWith('2') || isStream(one) === (body !== undefined));
};

/** The required parameters of an operation that stand in one part of the request. */
const requiredIn = (
  resolver: Resolver,
  { at, path }: WrittenOperation,
  part: 'header' | 'query',
): readonly JsonValue[] =>
  [below('/paths', path), at]
    .flatMap((owner) =>
      arrayOf(resolver.follow(below(owner, 'parameters')).value).map((_, n) => below(owner, 'parameters', n)),
    )
    .flatMap((place) => resolver.follow(place).value ?? [])
    .filter((one) => member(one, 'in') === part && member(one, 'required') === true);

/** Header parameters that are required, with the value of their example. */
const headersOf = (resolver: Resolver, written: WrittenOperation): Headers =>
  Object.fromEntries(
    requiredIn(resolver, written, 'header').flatMap((parameter) => {
      const name = stringOf(member(parameter, 'name'))?.toLowerCase();
      const example = member(parameter, 'example');
      return name !== undefined && example !== undefined ? [[name, String(example)]] : [];
    }),
  );

/** Names of the query parameters that are required and that do not select the operation. */
const asksOf = (resolver: Resolver, written: WrittenOperation): readonly string[] =>
  requiredIn(resolver, written, 'query')
    .flatMap((parameter) => stringOf(member(parameter, 'name')) ?? [])
    .filter((name) => queryOf(written.value)[name] === undefined);

const requestOf = (
  resolver: Resolver,
  { at, value }: WrittenOperation,
): Pick<Operation, 'request' | 'example'> => {
  if (member(value, 'requestBody') === undefined) return {};
  const body = resolver.follow(below(at, 'requestBody'));
  const content = member(member(body.value, 'content'), 'application/json');
  const request = schemaAt(
    resolver,
    content ?? null,
    below(body.at, 'content', 'application/json'),
    'schema',
  );
  const example = member(content, 'example');
  return { ...(request && { request }), ...(isObject(example) && { example }) };
};

const roleOf = ({ at, value }: WrittenOperation, origin: Origin): ModelRole | undefined => {
  const told = member(value, 'x-model-role');
  if (told === undefined) return undefined;
  // Each word of the list is a ModelRole; the list is the form's copy of that type.
  const role = MODEL_ROLES.find((known) => known === told) as ModelRole | undefined;
  if (role !== undefined) return role;
  throw unusable({ ...origin, at }, ['x-model-role'], {
    problem: `unknown model role ${JSON.stringify(told)}`,
    remedy: `write one of ${MODEL_ROLES.join(', ')}`,
  });
};

const modelListOf = (value: JsonObject): Operation['modelList'] => {
  const told = member(value, 'x-model-list');
  const [items, id, more] = ['items', 'id', 'more'].map((name) => stringOf(member(told, name)));
  return items === undefined || id === undefined || more === undefined ? undefined : { items, id, more };
};

const queryOf = (value: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(member(value, 'x-query') ?? {}).map(([name, told]) => [name, String(told)]),
  );

/** One operation of a document, its schemas standing alone. */
export const readOperation = (
  document: JsonValue,
  resolver: Resolver,
  written: WrittenOperation,
  origin: Origin,
): Operation => {
  const place = { ...origin, at: written.at };
  const paid = readPaid(written.value, place);
  const task = readTask(document, written.value, place);
  const leansOn = stringOf(member(written.value, 'x-leans-on'));
  const modelRole = roleOf(written, origin);
  const modelList = modelListOf(written.value);
  return {
    id: written.id,
    method: written.method,
    path: written.path,
    query: queryOf(written.value),
    body: written.body ?? {},
    headers: headersOf(resolver, written),
    asks: asksOf(resolver, written),
    streaming: written.body !== undefined || member(written.value, 'x-streaming') === true,
    ...(modelRole && { modelRole }),
    ...(modelList && { modelList }),
    ...(paid && { paid }),
    ...(leansOn !== undefined && { leansOn }),
    ...(task && { task }),
    ...requestOf(resolver, written),
    responses: ownResponses(responsesOf(resolver, written), written),
    source: stringOf(member(written.value, 'x-source')) ?? '',
  };
};
