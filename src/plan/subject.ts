import type {
  CaseId,
  Contract,
  Effort,
  JsonValue,
  ModelRole,
  Operation,
  OperationId,
  StepAuth,
  Target,
} from '../model/index.ts';
import { claims } from '../schema/claims.ts';
import { type Hints, type Place, places } from '../schema/places.ts';
import { leastValue } from '../schema/sample.ts';
import { affords, type Kind, type Reach, shareOf } from './effort.ts';
import { type FamilyHabits, habitsOf } from './family-habits.ts';
import { namesModel, otherParameters } from './step.ts';

/** One operation of one target, with all that planning its cases needs. */
export interface Subject {
  readonly contract: Contract;
  readonly target: Target;
  readonly operation: Operation;
  readonly effort: Effort;
  readonly habits: FamilyHabits;
  /** Empty where the operation names none. */
  readonly model: string;
  /** In the order published; the first is what a plain case uses. */
  readonly auths: readonly [StepAuth, ...StepAuth[]];
  /** The published plain body; undefined where the operation takes none. */
  readonly base: JsonValue | undefined;
  /** Places of its request schema that no operation before it has walked; walked when first asked for. */
  readonly places: () => readonly Place[];
  readonly reaches: ReadonlySet<Reach>;
  /** The good case that shows that the operation is served, where that is not its plain one. */
  readonly control?: CaseId;
}

/** For operations whose plain case would be billed: the case that shows that they are served. */
export type Controls = ReadonlyMap<OperationId, CaseId>;

/** The target's model for a role of a family, undefined where it has none. */
export const modelFor = (target: Target, family: string, role: ModelRole): string | undefined =>
  target.models[family]?.[role];

const admitsIn =
  (target: Target, family: string) =>
  ({ needs, role }: Hints): boolean =>
    needs.every((need) => claims(target, family, need)) &&
    (role === undefined || modelFor(target, family, role) !== undefined);

const plainModel = (operation: Operation, target: Target, family: string): string | undefined =>
  namesModel(operation) ? modelFor(target, family, operation.modelRole ?? 'text') : '';

const reachesOf = (operation: Operation, first: Operation | undefined): ReadonlySet<Reach> => {
  if (operation === first) return new Set<Reach>(['first', 'streams', 'each']);
  // A stream takes the very schema of its unary twin.
  const isTwin =
    operation.streaming && operation.request !== undefined && operation.request === first?.request;
  return new Set<Reach>(isTwin ? ['streams', 'each'] : ['each']);
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The operations of a contract that a target can be asked for: those whose model it names. */
export const subjectsOf = (
  contract: Contract,
  target: Target,
  effort: Effort,
  controls: Controls = new Map(),
): readonly Subject[] => {
  const { family } = contract;
  const [firstAuth = 'none', ...otherAuths] = target.provider.families[family]?.auth ?? [];
  const asked = contract.operations.filter(
    (one) =>
      plainModel(one, target, family) !== undefined &&
      otherParameters(one).length === 0 &&
      one.asks.length === 0,
  );
  const first = asked.find(({ request }) => request !== undefined) ?? asked[0];
  const walked = new Set<string>();
  const seen = new Set<Operation['request']>();
  return asked.map((operation): Subject => {
    const { request, example } = operation;
    const base = request === undefined ? undefined : (example ?? leastValue(request, request));
    const fresh = request !== undefined && base !== undefined && !seen.has(request);
    seen.add(request);
    const control = controls.get(operation.id);
    return {
      contract,
      target,
      operation,
      effort,
      habits: habitsOf(family),
      model: plainModel(operation, target, family) ?? '',
      auths: [firstAuth, ...otherAuths],
      base,
      places: once(() =>
        fresh ? [...places(request, base, { admits: admitsIn(target, family), walked })] : [],
      ),
      reaches: reachesOf(operation, first),
      ...(control !== undefined && { control }),
    };
  });
};

/** True for a stream that only its body asks for: with no body, or none that is an object, it is the unary request. */
export const isAskedByBody = ({ operation }: Subject): boolean => Object.keys(operation.body).length > 0;

/** Whether an effort plans a kind of case for a subject that a user has agreed to pay for, at this depth in its schema, after so many of that kind. */
export const plans = (subject: Subject, kind: Kind, depth = 0, before = 0): boolean => {
  const share = shareOf(kind, subject.effort);
  if (!affords(subject, kind)) return false;
  return subject.reaches.has(share.reach) && depth <= share.depth && before < share.most;
};
