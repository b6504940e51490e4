import type { Capability, Defect, JsonValue, OperationId, Pointer } from '../model/index.ts';

/** A body that a family's operations refuse, though each of its members has a published name. */
export interface WrongBody {
  readonly slug: string;
  readonly defect: Defect;
  readonly title: string;
  /** What is wrong in the plain body, or a body instead of it, into which the model is put. */
  readonly put?: { readonly at: Pointer; readonly value: JsonValue };
  readonly instead?: JsonValue;
}

/** What planning has to know of a family and its schemas do not say. */
export interface FamilyHabits {
  /** What keeps an answer short, laid into bodies whose case is not about it, that need none of `notWith` and hold nothing at `unless`. */
  readonly brief?: {
    readonly at: Pointer;
    readonly value: JsonValue;
    readonly notWith: readonly Capability[];
    readonly unless?: readonly Pointer[];
  };
  /** The operations that it and the wrong bodies are meant for. */
  readonly operations: readonly OperationId[];
  readonly wrongBodies: readonly WrongBody[];
}

const files = import.meta.glob<FamilyHabits>('./families/*.ts', { eager: true, import: 'default' });

const NONE: FamilyHabits = { operations: [], wrongBodies: [] };

/** The habits of a family by its name; none where it has no file. */
export const habitsOf = (family: string): FamilyHabits => files[`./families/${family}.ts`] ?? NONE;
