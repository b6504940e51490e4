import type { Contract, ErrorSituation, FamilyService, JsonValue, Operation } from '../model/index.ts';
import type { Violation } from '../schema/validate.ts';
import type { Refusal } from './refusal.ts';
import type { Call, Reply } from './reply.ts';

/** What a family knows of the gateway while it answers. */
export interface Desk {
  readonly service: FamilyService;
  readonly contract: Contract;
  readonly operation: Operation;
  /** The same for all calls of one gateway, another for each gateway: what a family remembers hangs on it. */
  readonly gateway: object;
  /** Counts the requests of this gateway from 1. */
  readonly serial: number;
  /** How long each state of a task lasts. */
  readonly taskStepMs: number;
  /** What is posted instead of what is right, where the gateway is to be wrong about that; undefined: nothing. */
  readonly posted: (body: JsonValue) => JsonValue | undefined;
}

/** How the gateway speaks one API dialect. Each file of `families/` is one; its name is the family. */
export interface Family {
  /** A refusal in the family's error envelope. */
  readonly refuse: (refusal: Refusal) => Reply;
  /** What a caller is told who has no accepted key. */
  readonly deny: (
    situation: Extract<ErrorSituation, 'no-key' | 'wrong-key'>,
    call: Call,
    service: FamilyService,
  ) => Refusal;
  /** Its bodies may also come as a form, because its official client sends them so. */
  readonly takesForms?: true;
  /** The body in the spelling that the contract has, where the dialect allows several. */
  readonly read: (body: JsonValue) => JsonValue;
  /** What is refused in words of its own before the schema speaks. */
  readonly inspect: (call: Call, desk: Desk) => Refusal | undefined;
  /** What is said where the body does not fit the request schema. */
  readonly violated: (violations: readonly [Violation, ...Violation[]]) => Refusal;
  /** The answer to a request that fits its schema. */
  readonly answer: (call: Call, desk: Desk) => Reply | Refusal;
}

const files = import.meta.glob<Family>(['./families/*.ts', '!**/*.test.ts'], {
  eager: true,
  import: 'default',
});

const families: ReadonlyMap<string, Family> = new Map(
  Object.entries(files).map(([path, family]) => [path.replace(/^.*\/|\.ts$/g, ''), family]),
);

/** The dialect of that name; Gemini's where there is none yet. */
export const familyOf = (name: string | undefined): Family => {
  const family = families.get(name ?? 'gemini') ?? families.get('gemini');
  if (family === undefined) throw new Error(`the gateway has no family ${name}`);
  return family;
};
