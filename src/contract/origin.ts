import { type Pointer, UnusableInput } from '../model/index.ts';
import { below } from '../schema/read.ts';
import type { SpecFile } from './spec-file.ts';

/** Where a value was written. */
export interface Origin {
  readonly file: SpecFile;
  readonly at: Pointer;
}

const origins = new WeakMap<object, Origin>();

/** Notes where a value was written, so that a later complaint about it can name file and place. */
export const remember = (value: object, origin: Origin): void => {
  origins.set(value, origin);
};

/** Where a value was written, undefined where nobody noted it. */
export const originOf = (value: object): Origin | undefined => origins.get(value);

/** Complains about what stands at `tokens` below an origin. */
export const unusable = (
  origin: Origin,
  tokens: readonly (string | number)[],
  told: { readonly problem: string; readonly remedy: string },
): UnusableInput =>
  new UnusableInput({
    file: origin.file.path,
    place: origin.file.locate(below(origin.at, ...tokens)),
    ...told,
  });
