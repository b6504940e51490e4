import { dirname, resolve } from 'node:path';
import type { FamilyService, JsonObject, JsonValue, Provider } from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { layOver } from '../schema/merge.ts';
import { remedyFor } from '../schema/nearest.ts';
import { arrayOf, isObject, member, stringOf } from '../schema/read.ts';
import { checkForm } from './form.ts';
import { type Origin, originOf, remember, unusable } from './origin.ts';
import { OVERLAY_FORM, OWN_PROVIDER_FORM, PROVIDER_FORM } from './provider-form.ts';
import { readSpecFile, type SpecFile } from './spec-file.ts';
import type { Specs } from './specs.ts';

const FILE = /^providers\/(.+)\.ya?ml$/;

/** The providers that the specs describe, sorted. */
export const providerIds = (specs: Specs): readonly string[] =>
  [...specs.files.keys()].flatMap((path) => FILE.exec(path)?.[1] ?? []).sort();

const fileOf = (specs: Specs, id: string): SpecFile | undefined =>
  specs.files.get(`providers/${id}.yaml`) ?? specs.files.get(`providers/${id}.yml`);

/** An overlay whose actions know where they were written. */
const readOverlay = (file: SpecFile): JsonObject | undefined => {
  checkForm(OVERLAY_FORM, file.content, { file, at: '' });
  for (const [n, action] of arrayOf(member(file.content, 'actions')).entries())
    if (isObject(action)) remember(action, { file, at: `/actions/${n}` });
  return isObject(file.content) ? file.content : undefined;
};

type Overlays = Readonly<Record<string, JsonObject | undefined>>;

type OptionalInFile = 'models' | 'capabilities' | 'errors';

/** A checked provider file: some members may be left out. */
type Written = Pick<Provider, 'title'> &
  Partial<Pick<Provider, 'disagreements' | 'silent'>> & {
    readonly families: Readonly<
      Record<string, Omit<FamilyService, OptionalInFile> & Partial<Pick<FamilyService, OptionalInFile>>>
    >;
  };

const readProvider = (content: JsonValue, origin: Origin, lineage: readonly string[], overlays: Overlays) => {
  checkForm(PROVIDER_FORM, content, origin);
  // The form has just been checked; what it leaves optional is given here.
  const written = content as unknown as Written;
  const families = Object.entries(written.families).map(([family, service]): [string, FamilyService] => {
    const overlay = overlays[family];
    const { overlay: _, ...told } = { models: {}, capabilities: [], errors: {}, ...service };
    return [family, overlay === undefined ? told : { ...told, overlay }];
  });
  const provider: Provider = {
    id: lineage[0] ?? '',
    title: written.title,
    lineage,
    families: Object.fromEntries(families),
    disagreements: written.disagreements ?? [],
    silent: written.silent ?? [],
  };
  remember(provider, origin);
  return provider;
};

const builtInOverlays = (specs: Specs, id: string, content: JsonValue): Overlays =>
  Object.fromEntries(
    Object.keys(member(content, 'families') ?? {}).map((family) => {
      const file = specs.files.get(`${family}/overlays/${id}.yaml`);
      return [family, file === undefined ? undefined : readOverlay(file)];
    }),
  );

/** One provider of the specs; an unknown id is `UnusableInput` that names the nearest. */
export const loadProvider = (specs: Specs, id: string): Provider => {
  const file = fileOf(specs, id);
  if (file === undefined)
    throw new UnusableInput({
      file: 'provider',
      problem: `unknown provider "${id}"`,
      remedy: remedyFor(id, providerIds(specs)),
    });
  const origin = { file, at: '' };
  const told = member(file.content, 'provider');
  if (told !== undefined && told !== id)
    throw unusable(origin, ['provider'], {
      problem: `the file says provider: ${JSON.stringify(told)}`,
      remedy: `write provider: ${id}, or name the file after its provider`,
    });
  return readProvider(file.content, origin, [id], builtInOverlays(specs, id, file.content));
};

/** The actions of both, the extended provider's first. */
const joinOverlays = (first: JsonObject | undefined, then: JsonObject | undefined): JsonObject | undefined =>
  first === undefined || then === undefined
    ? (first ?? then)
    : { ...then, actions: [...arrayOf(first['actions']), ...arrayOf(then['actions'])] };

const ownOverlays = async (file: SpecFile, base: Provider | undefined): Promise<Overlays> => {
  const families = member(file.content, 'families');
  const names = new Set([...Object.keys(base?.families ?? {}), ...Object.keys(families ?? {})]);
  const joined = [...names].map(async (family) => {
    const named = stringOf(member(member(families, family), 'overlay'));
    const own =
      named === undefined ? undefined : readOverlay(await readSpecFile(resolve(dirname(file.path), named)));
    return [family, joinOverlays(base?.families[family]?.overlay, own)] as const;
  });
  return Object.fromEntries(await Promise.all(joined));
};

const extended = (specs: Specs, file: SpecFile): Provider | undefined => {
  const id = stringOf(member(file.content, 'extends'));
  if (id === undefined) return undefined;
  if (fileOf(specs, id) !== undefined) return loadProvider(specs, id);
  throw unusable({ file, at: '' }, ['extends'], {
    problem: `unknown provider "${id}"`,
    remedy: remedyFor(id, providerIds(specs)),
  });
};

/** A user's own provider file: laid over the provider that it `extends`, or whole in itself; overlay paths are relative to it. */
export const loadProviderFile = async (specs: Specs, path: string): Promise<Provider> => {
  const file = await readSpecFile(path);
  const origin = { file, at: '' };
  checkForm(OWN_PROVIDER_FORM, file.content, origin);
  const base = extended(specs, file);
  const id = stringOf(member(file.content, 'provider')) ?? '';
  const under = base === undefined ? undefined : originOf(base)?.file.content;
  const merged = layOver(under, withoutOwnKeys(file.content));
  const whole = isObject(merged) ? { title: id, ...merged } : merged;
  return readProvider(whole, origin, [id, ...(base?.lineage ?? [])], await ownOverlays(file, base));
};

/** Without `extends` and the overlay paths, which only a user's own file has. */
const withoutOwnKeys = (content: JsonValue): JsonValue => {
  if (!isObject(content)) return content;
  const { extends: _, families, ...rest } = content;
  if (!isObject(families)) return rest;
  const plain = Object.entries(families).map(([family, service]): [string, JsonValue] => {
    if (!isObject(service)) return [family, service];
    const { overlay: __, ...told } = service;
    return [family, told];
  });
  return { ...rest, families: Object.fromEntries(plain) };
};
