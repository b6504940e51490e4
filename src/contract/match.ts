import { isDeepStrictEqual } from 'node:util';
import type { Contract, JsonValue, Operation } from '../model/index.ts';
import { member } from '../schema/read.ts';

/** A request as matching sees it; `path` is below the base URL, prefix included. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Absent where it is no JSON. */
  readonly body?: JsonValue | undefined;
}

export interface Match {
  readonly operation: Operation;
  /** Path parameters, percent-decoded. */
  readonly parameters: Record<string, string>;
}

interface Template {
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const templates = new WeakMap<Operation, Template>();

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const templateOf = (operation: Operation): Template => {
  const known = templates.get(operation);
  if (known !== undefined) return known;
  const pieces = operation.path.split(/\{([^}]+)\}/);
  // A parameter is one segment and ends before the `:action` of a custom method.
  const pattern = pieces.map((piece, n) => (n % 2 === 1 ? '([^/:]+)' : escapeText(piece))).join('');
  const made = { pattern: new RegExp(`^${pattern}$`), names: pieces.filter((_, n) => n % 2 === 1) };
  templates.set(operation, made);
  return made;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** How much of what selects an operation, query parameters and members of the body, the request carries, and how much not. */
const fitOf = (operation: Operation, { query, body }: Pick<Asked, 'query' | 'body'>) => {
  const carried = [
    ...Object.entries(operation.query).map(([name, value]) => query[name] === value),
    ...Object.entries(operation.body).map(([name, value]) => isDeepStrictEqual(member(body, name), value)),
  ];
  const missing = carried.filter((one) => !one).length;
  return { missing, surplus: carried.length - 2 * missing };
};

/** Whether a request carries all that selects an operation. */
export const selects = (operation: Operation, asked: Pick<Asked, 'query' | 'body'>): boolean =>
  fitOf(operation, asked).missing === 0;

/** The published operation that a request speaks to, undefined where none fits. Of several, the one whose query and body fit best. */
export const matchOperation = (contract: Contract, asked: Asked): Match | undefined => {
  const { path, method } = asked;
  if (!path.startsWith(contract.prefix)) return undefined;
  const below = path.slice(contract.prefix.length);
  const fits = contract.operations.flatMap((operation): Match[] => {
    const { pattern, names } = templateOf(operation);
    const found = operation.method === method.toUpperCase() ? pattern.exec(below) : null;
    if (found === null) return [];
    const parameters = Object.fromEntries(names.map((name, n) => [name, decode(found[n + 1] ?? '')]));
    return [{ operation, parameters }];
  });
  return fits.reduce<Match | undefined>(
    (best, one) =>
      best === undefined || fitOf(one.operation, asked).surplus > fitOf(best.operation, asked).surplus
        ? one
        : best,
    undefined,
  );
};
