import type { Contract, Operation } from '../model/index.ts';

/** A request as matching sees it; `path` is below the base URL, prefix included. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
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

/** How many of the operation's own query parameters the request carries. */
const carried = (operation: Operation, { query }: Asked): number =>
  Object.entries(operation.query).filter(([name, value]) => query[name] === value).length;

/** The published operation that a request speaks to, undefined where none fits. Of several, the one whose query fits best. */
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
      best === undefined || carried(one.operation, asked) > carried(best.operation, asked) ? one : best,
    undefined,
  );
};
