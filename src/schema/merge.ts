import type { JsonValue } from '../model/index.ts';
import { isObject } from './read.ts';

/** `over` laid over `under`: objects member by member and at any depth, everything else replaced. */
export const layOver = (under: JsonValue | undefined, over: JsonValue): JsonValue =>
  isObject(under) && isObject(over)
    ? {
        ...under,
        ...Object.fromEntries(
          Object.entries(over).map(([name, value]) => [
            name,
            layOver(Object.hasOwn(under, name) ? under[name] : undefined, value),
          ]),
        ),
      }
    : over;
