import { createHash } from 'node:crypto';
import type { Contract, FamilyService, JsonValue, Operation, Pointer, Provider } from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { below, member, stringOf, valueAt } from '../schema/read.ts';
import { schemaDefect } from '../schema/validate.ts';
import { bundled } from './bundle.ts';
import { readOperation, type WrittenOperation, writtenOperations } from './operations.ts';
import { type Origin, originOf, unusable } from './origin.ts';
import { applyOverlay } from './overlay.ts';
import { type Resolver, resolver, writtenAt } from './resolve.ts';
import type { Specs } from './specs.ts';
import { readBodyStatus } from './task.ts';

const serviceOf = (provider: Provider, family: string): FamilyService => {
  const service = Object.hasOwn(provider.families, family) ? provider.families[family] : undefined;
  if (service !== undefined) return service;
  throw new UnusableInput({
    file: originOf(provider)?.file.path ?? provider.id,
    problem: `the provider ${provider.id} does not serve the family "${family}"`,
    remedy: remedyFor(family, Object.keys(provider.families)),
  });
};

const documentOf = (specs: Specs, family: string): Origin => {
  const file = specs.files.get(`${family}/openapi.yaml`);
  if (file === undefined) {
    const families = [...specs.files.keys()].flatMap((path) => /^(.+)\/openapi\.yaml$/.exec(path)?.[1] ?? []);
    throw new UnusableInput({
      file: 'family',
      problem: `no document describes the family "${family}"`,
      remedy: remedyFor(family, families),
    });
  }
  const origin = { file, at: '' };
  const version = member(file.content, 'openapi');
  if (!/^3\.2\.\d+$/.test(stringOf(version) ?? ''))
    throw unusable(origin, version === undefined ? [] : ['openapi'], {
      problem: `the document says openapi: ${JSON.stringify(version ?? null)}`,
      remedy: 'write it as OpenAPI 3.2 and say openapi: 3.2.0',
    });
  return origin;
};

const wanted = (
  provider: Provider,
  family: string,
  ids: readonly string[],
  all: readonly WrittenOperation[],
  document: Origin,
): readonly WrittenOperation[] =>
  ids.map((id, n) => {
    const found = all.find((operation) => operation.id === id);
    if (found !== undefined) return found;
    const place = originOf(provider) ?? document;
    throw unusable({ ...place, at: below('', 'families', family, 'operations', n) }, [], {
      problem: `${document.file.path} has no operation "${id}"`,
      remedy: remedyFor(
        id,
        all.map((operation) => operation.id),
      ),
    });
  });

/** Places of all schemas that belong to an operation's request and responses. */
const schemaPlaces = (document: JsonValue, resolve: Resolver, { at, value }: WrittenOperation): Pointer[] => {
  const carriers = [
    ...(member(value, 'requestBody') === undefined ? [] : [below(at, 'requestBody')]),
    ...Object.keys(member(value, 'responses') ?? {}).map((status) => below(at, 'responses', status)),
  ].map((carrier) => resolve.follow(carrier));
  return carriers.flatMap((carrier) =>
    Object.keys(member(carrier.value, 'content') ?? {}).flatMap((mediaType) =>
      ['schema', 'itemSchema']
        .map((name) => below(carrier.at, 'content', mediaType, name))
        .filter((place) => valueAt(document, place) !== undefined),
    ),
  );
};

const prove = (
  document: JsonValue,
  resolve: Resolver,
  chosen: readonly WrittenOperation[],
  origin: Origin,
) => {
  for (const place of chosen.flatMap((operation) => schemaPlaces(document, resolve, operation))) {
    const defect = schemaDefect(resolve.standAlone(place));
    if (defect !== undefined)
      throw unusable({ ...origin, at: writtenAt(place, defect.at) }, [], {
        problem: `the schema does not compile: ${defect.problem}`,
        remedy: defect.remedy,
      });
  }
};

/** A family as one provider publishes it. Whatever is wrong with the documents is `UnusableInput` with file and place. */
export const loadContract = (specs: Specs, provider: Provider, family: string): Contract => {
  const service = serviceOf(provider, family);
  const origin = documentOf(specs, family);
  const whole = bundled(specs, origin);
  const document =
    service.overlay === undefined
      ? whole
      : applyOverlay(whole, service.overlay, originOf(provider) ?? origin);
  const resolve = resolver(document, origin);
  const chosen = wanted(provider, family, service.operations, writtenOperations(document), origin);
  const operations = chosen.map((written): Operation => readOperation(document, resolve, written, origin));
  const home = originOf(provider)?.file;
  // Compiling costs more than all the rest; what the build froze has been compiled by its tests.
  const proven = specs.proven === true && home !== undefined && [...specs.files.values()].includes(home);
  if (!proven) prove(document, resolve, chosen, origin);
  const digest = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const bodyStatus = readBodyStatus(document, origin);
  return {
    family,
    provider: provider.id,
    prefix: service.prefix,
    operations,
    ...(bodyStatus && { bodyStatus }),
    digest,
  };
};
