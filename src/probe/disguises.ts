/** How a server may spell a secret when it gives it back. */
export interface Disguises {
  /** Matches each of its spellings: plain in one case or another, URL-encoded, JSON- or HTML-escaped, base64 at any alignment. */
  readonly pattern: string;
  /** Spellings without any escape; a text that holds none of them and no `ESCAPES` need not be matched. */
  readonly plain: readonly string[];
}

/** What every escaped spelling begins with somewhere; cheap to look for before a pattern is tried. */
export const ESCAPES: readonly string[] = ['%', '&', '\\u00', '\\/', '\\\\', "\\'"];

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

const literal = (character: string): string => character.replace(/[^A-Za-z0-9\s]/g, '\\$&');

// Repeats are bounded: an unbounded one is quadratic on a hostile run of backslashes.
const characterForms = (character: string): string => {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).padStart(2, '0');
  const entity = NAMED_ENTITIES[character];
  return `(?:${[
    `"'/\\`.includes(character) ? `\\\\{0,8}${literal(character)}` : literal(character),
    `%(?:25){0,3}${hex}`,
    `\\\\{1,8}u${hex.padStart(4, '0')}`,
    `&#(?:x0{0,6}${hex}|0{0,6}${code});`,
    ...(code > 127 ? [encodeURIComponent(character)] : []),
    ...(entity === undefined ? [] : [`&${entity};`]),
    ...(character === ' ' ? ['\\+'] : []),
  ].join('|')})`;
};

const base64Form = (character: string): string => {
  if (character === '+') return `(?:-|${characterForms('+')})`;
  return character === '/' ? `(?:_|${characterForms('/')})` : character;
};

/** What stays of a secret's base64 whatever stands before and after it: one text for each alignment. */
const base64Cores = (secret: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const firstWhole = Math.ceil((before * 8) / 6);
    const afterWhole = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(firstWhole, afterWhole);
  });

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

/** The spellings of one secret. */
export const disguisesOf = (secret: string): Disguises => {
  const cores = base64Cores(secret);
  const forms = [
    Array.from(secret, characterForms).join(''),
    ...cores.map((core) => Array.from(core, base64Form).join('')),
  ];
  const plain = [secret, secret.toLowerCase(), secret.toUpperCase(), ...cores, ...cores.map(urlSafe)];
  // Quotes are escaped in every JSON text, so only a secret that holds one makes them worth a look.
  const quoted = secret.includes('"') ? ['\\"'] : [];
  return {
    pattern: forms.join('|'),
    plain: [...new Set([...plain, secret.replaceAll(' ', '+'), ...quoted])],
  };
};
