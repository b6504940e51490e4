import type { JsonObject } from '../../../model/index.ts';
import type { Desk } from '../../family.ts';
import type { Call } from '../../reply.ts';

/** A response that was kept, and the conversation that it ended. */
export interface Kept {
  readonly response: JsonObject;
  /** Everything said up to it, its own output included, oldest first. */
  readonly items: readonly JsonObject[];
  /** Characters of JSON that it keeps alive. */
  readonly size: number;
}

/** How many responses are kept, and how many characters of JSON; the oldest go first. */
const MOST_KEPT = 1000;
const MOST_CHARACTERS = 64 * 1024 * 1024;

interface Memory {
  readonly kept: Map<string, Kept>;
  size: number;
}

const memories = new WeakMap<Desk['gateway'], Memory>();

const memoryOf = ({ gateway }: Desk): Memory => {
  const memory = memories.get(gateway) ?? { kept: new Map<string, Kept>(), size: 0 };
  memories.set(gateway, memory);
  return memory;
};

const nameOf = ({ credential }: Call, id: string): string => `${credential?.value ?? ''}\0${id}`;

const drop = (memory: Memory, name: string): void => {
  memory.size -= memory.kept.get(name)?.size ?? 0;
  memory.kept.delete(name);
};

const measure = (value: unknown): number => JSON.stringify(value).length;

/** Keeps a response for the key that asked for it; `said` is new since `before`. */
export const keep = (
  desk: Desk,
  call: Call,
  response: JsonObject & { readonly id: string },
  before: Kept | undefined,
  said: readonly JsonObject[],
): void => {
  const memory = memoryOf(desk);
  const name = nameOf(call, response.id);
  drop(memory, name);
  const size = (before?.size ?? 0) + measure(response) + measure(said);
  memory.kept.set(name, { response, items: [...(before?.items ?? []), ...said], size });
  memory.size += size;
  for (const oldest of memory.kept.keys()) {
    if (memory.kept.size <= MOST_KEPT && memory.size <= MOST_CHARACTERS) return;
    if (oldest !== name) drop(memory, oldest);
  }
};

/** The response with that id, as long as it is kept and only for the key that made it. */
export const recall = (desk: Desk, call: Call, id: string): Kept | undefined =>
  memoryOf(desk).kept.get(nameOf(call, id));
