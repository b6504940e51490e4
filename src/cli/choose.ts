import { unusable } from '../contract/origin.ts';
import { loadProvider, loadProviderFile, providerIds } from '../contract/provider.ts';
import { builtInSpecs, folderSpecs, type Specs } from '../contract/specs.ts';
import { type Capability, type Provider, UnusableInput } from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { isProviderFile, type PlacedTarget } from './config.ts';

/** A complaint about one option of the command line. */
export const unusableOption = (option: string, problem: string, remedy: string): UnusableInput =>
  new UnusableInput({ file: 'command line', place: option, problem, remedy });

/** The specs of a folder, or the built-in ones where none is named. */
export const loadSpecs = async (dir: string | undefined): Promise<Specs> =>
  dir === undefined ? builtInSpecs() : folderSpecs(dir);

/** The provider that an id or the path of a provider file names. */
export const findProvider = async (
  specs: Specs,
  named: string | undefined,
  configured?: PlacedTarget,
): Promise<Provider> => {
  const id = named ?? configured?.told.provider;
  if (id === undefined)
    throw unusableOption(
      '--provider',
      'no provider is given',
      `name one: ${providerIds(specs).join(', ')}, or the path of a provider file`,
    );
  if (isProviderFile(id)) return loadProviderFile(specs, id);
  if (named === undefined && configured !== undefined && !providerIds(specs).includes(id))
    throw unusable(configured.origin, ['provider'], {
      problem: `unknown provider "${id}"`,
      remedy: remedyFor(id, providerIds(specs)),
    });
  return loadProvider(specs, id);
};

/** The families that are asked for, all that are served where none is; throws for one that is not served. */
export const familiesOf = (
  provider: Provider,
  wanted: readonly string[] | undefined,
  configured: PlacedTarget | undefined,
): readonly string[] => {
  const served = Object.keys(provider.families);
  const families = wanted ?? configured?.told.families ?? served;
  for (const [n, family] of families.entries()) {
    if (served.includes(family)) continue;
    const told = {
      problem: `${provider.id} does not serve "${family}"`,
      remedy: remedyFor(family, served),
    };
    throw wanted === undefined && configured !== undefined
      ? unusable(configured.origin, ['families', n], told)
      : unusableOption('--family', told.problem, told.remedy);
  }
  return [...new Set(families)];
};

/** What the config says that the target claims; undefined where it says nothing. Throws for an unknown word. */
export const capabilitiesOf = (
  specs: Specs,
  provider: Provider,
  configured: PlacedTarget | undefined,
): readonly Capability[] | undefined => {
  const told = configured?.told.capabilities;
  if (told === undefined || configured === undefined) return undefined;
  const all = [provider, ...providerIds(specs).map((id) => loadProvider(specs, id))];
  const known = new Set(
    all.flatMap(({ families }) => Object.values(families).flatMap(({ capabilities }) => capabilities)),
  );
  for (const [n, word] of told.entries())
    if (!known.has(word))
      throw unusable(configured.origin, ['capabilities', n], {
        problem: `unknown capability "${word}"`,
        remedy: remedyFor(word, known),
      });
  return told;
};
