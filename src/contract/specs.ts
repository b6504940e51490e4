import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type JsonValue, UnusableInput } from '../model/index.ts';
import { readSpecFile, type SpecFile } from './spec-file.ts';

export type { SpecFile };

/** All published documents: contracts, overlays, providers, sources. */
export interface Specs {
  /** By path below the folder, for example `gemini/openapi.yaml`. */
  readonly files: ReadonlyMap<string, SpecFile>;
  /** True for the documents of this build: its own tests have compiled their schemas already. */
  readonly proven?: true;
}

const ROOT = '../../specs/';

const frozen = import.meta.glob<JsonValue>('../../specs/**/*.yaml', { eager: true, import: 'default' });

let known: Specs | undefined;

/** The documents that the build froze; their places are pointers. */
export const builtInSpecs = (): Specs => {
  known ??= {
    proven: true,
    files: new Map(
      Object.entries(frozen).map(([path, content]) => {
        const below = path.slice(ROOT.length);
        return [below, { path: `specs/${below}`, content, locate: (pointer: string) => pointer }];
      }),
    ),
  };
  return known;
};

/** The documents of a folder; their places are `line:column`. Throws `UnusableInput` for the first that is broken. */
export const folderSpecs = async (folder: string): Promise<Specs> => {
  const names = await readdir(folder, { recursive: true }).catch(() => {
    throw new UnusableInput({
      file: folder,
      problem: 'the folder cannot be read',
      remedy: 'name a folder that holds <family>/openapi.yaml and providers/<id>.yaml',
    });
  });
  const yaml = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  const files = await Promise.all(yaml.map((name) => readSpecFile(join(folder, name))));
  return {
    files: new Map(yaml.map((name, n) => [name.replaceAll('\\', '/'), files[n]] as const).filter(isRead)),
  };
};

const isRead = (entry: readonly [string, SpecFile | undefined]): entry is [string, SpecFile] =>
  entry[1] !== undefined;
