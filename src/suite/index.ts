/** The door for rule authors: all that a file below `suites/` may import. */
import type { Rule, Scenario } from '../model/index.ts';

export type * from '../model/index.ts';
export { EACH, endsOf, SECRET_MARK, stepNameOf } from '../model/index.ts';
export { claims } from '../schema/claims.ts';
export { everyAt } from '../schema/every.ts';
export * from '../schema/evidence.ts';
export { arrayOf, below, isObject, member, numberOf, parseJson, stringOf, valueAt } from '../schema/read.ts';

/** Declares a rule; its id is the path of its file. */
export const rule = (declared: Rule): Rule => declared;

/** Declares a scenario; its id is the path of its file. */
export const scenario = (declared: Scenario): Scenario => declared;
