import { distance } from 'fastest-levenshtein';

/** The known name that is nearest to a wrong one, undefined where none is near (more than two letters and half of it differ). */
export const nearest = (wrong: string, known: Iterable<string>): string | undefined => {
  const lower = wrong.toLowerCase();
  const ranked = [...known]
    .map((name) => ({ name, away: distance(lower, name.toLowerCase()) }))
    .sort((one, other) => one.away - other.away);
  const best = ranked[0];
  return best !== undefined && best.away <= Math.max(2, wrong.length / 2) ? best.name : undefined;
};

/** What to do about an unknown name: the nearest known one, else all that are known. */
export const remedyFor = (wrong: string, known: Iterable<string>): string => {
  const names = [...known];
  const near = nearest(wrong, names);
  if (near !== undefined) return `did you mean "${near}"?`;
  return names.length === 0 ? 'none is known here' : `known are ${names.join(', ')}`;
};
