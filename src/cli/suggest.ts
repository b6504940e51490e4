import { closest, distance } from 'fastest-levenshtein';

const slugOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** What to do about an unknown id of many: the nearest one, by its whole path or by its last name, and where all are listed. */
export const remedyFromMany = (wrong: string, ids: readonly string[], all: string): string => {
  if (ids.length === 0) return all;
  const asSlug = slugOf(wrong);
  const whole = closest(wrong, ids);
  const slug = ids.reduce((best, id) =>
    distance(asSlug, slugOf(id)) < distance(asSlug, slugOf(best)) ? id : best,
  );
  const near = distance(wrong, whole) <= distance(asSlug, slugOf(slug)) ? whole : slug;
  return `the nearest is "${near}"; ${all}`;
};
