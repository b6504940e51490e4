import type { RuleId, RunHead } from '../model/index.ts';

const word = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/\p{Cc}/gu, '').replaceAll("'", `'\\''`)}'`;

/** The command that makes the run again, or only one rule of it. */
export const reproduceCommand = (head: RunHead, rule?: RuleId): string => {
  const { target, families, effort, seed, mode } = head;
  const narrowed = rule === undefined ? [] : ['--rule', rule];
  if (mode === 'judge')
    return ['concordat', 'judge', 'FILE', '--provider', target.provider, ...narrowed].map(word).join(' ');
  const key =
    /^[A-Za-z_]\w*$/.test(target.keyFrom) && target.keyFrom !== 'CONCORDAT_API_KEY'
      ? ['--key-env', target.keyFrom]
      : [];
  const spoken = families.length === 0 ? [] : ['--family', families.map(({ family }) => family).join(',')];
  return [
    ...['concordat', 'run', '--provider', target.provider, '--base-url', target.baseUrl],
    ...spoken,
    ...key,
    ...['--effort', effort, '--seed', String(seed)],
    ...narrowed,
  ]
    .map(word)
    .join(' ');
};
