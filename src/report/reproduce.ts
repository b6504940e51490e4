import { folderOf, type RuleId, type RunHead } from '../model/index.ts';

const word = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/\p{Cc}/gu, '').replaceAll("'", `'\\''`)}'`;

const isClientRule = (rule: RuleId): boolean => folderOf(rule) === 'client';

/** What a run file says of how it was made that does not hold the options themselves. */
const usualOptions = ({ target, families, effort, seed, mode }: RunHead): RunHead['options'] => {
  if (mode === 'judge') return { '--provider': target.provider };
  const isVariable = /^[A-Za-z_]\w*$/.test(target.keyFrom) && target.keyFrom !== 'CONCORDAT_API_KEY';
  return {
    '--provider': target.provider,
    '--base-url': target.baseUrl,
    ...(families.length > 0 && { '--family': families.map(({ family }) => family).join(',') }),
    ...(isVariable && { '--key-env': target.keyFrom }),
    '--effort': effort,
    '--seed': String(seed),
  };
};

/** The command that makes the run again, or only one rule of it. */
export const reproduceCommand = (head: RunHead, rule?: RuleId): string => {
  const { '--rule': rules, '--clients': clients, ...options } = head.options ?? usualOptions(head) ?? {};
  const wanted = rule ?? rules;
  const asked = {
    ...options,
    ...(wanted !== undefined && { '--rule': wanted }),
    ...(rule === undefined
      ? clients && { '--clients': clients }
      : isClientRule(rule) && { '--clients': true }),
  };
  return [
    ...(head.mode === 'judge' ? ['concordat', 'judge', 'FILE'] : ['concordat', 'run']),
    ...Object.entries(asked).flatMap(([name, value]) => (value === true ? [name] : [name, String(value)])),
  ]
    .map(word)
    .join(' ');
};
