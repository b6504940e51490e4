import type { AuthScheme, Capability, ModelRole, OperationId } from '../model/index.ts';

/** How a client reaches one family of a target. */
export interface Connection {
  readonly key: string;
  /** The target's base URL with the family's prefix. */
  readonly url: string;
  /** Ways to send the key that the family publishes. */
  readonly auth: readonly AuthScheme[];
  readonly timeoutMs: number;
}

/** One thing that users of a client do, written as they write it; it throws where that breaks. */
export interface ClientCall<Module> {
  readonly name: string;
  /** What it does, as in `openai <does>`. */
  readonly does: string;
  readonly family: string;
  readonly operation: OperationId;
  readonly needs?: readonly Capability[];
  /** Default: text. */
  readonly model?: ModelRole;
  readonly perform: (module: Module, connection: Connection, model: string) => Promise<void>;
}

/** A vendor's own client library and the calls that its users make most. */
export interface OfficialClient<Module = never> {
  /** The rule that it stands for, and its page in `sources.yaml`. */
  readonly id: string;
  /** Its name in the npm registry. */
  readonly package: string;
  readonly calls: readonly ClientCall<Module>[];
}

/** What a client gave its user is not what its types promise. */
export class Disappointment extends Error {
  override readonly name = 'Disappointment';
}

/** Throws what the user of a client would find wrong, unless it holds. */
export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Disappointment(otherwise);
}

/** The value of a promise's rejection; throws where it is fulfilled, because a refusal was due. */
export const refusalOf = async (call: Promise<unknown>, what: string): Promise<unknown> => {
  const outcome = await call.then(
    () => ({ fulfilled: true as const }),
    (error: unknown) => ({ fulfilled: false as const, error }),
  );
  expectThat(!outcome.fulfilled, `${what} was not refused`);
  return outcome.error;
};
