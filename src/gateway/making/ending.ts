import { cutToTokens } from './tokens.ts';

/** How an answer ended: by itself, at a stop sequence, or at the limit. */
export interface Ended {
  readonly text: string;
  readonly by: 'itself' | 'stop' | 'limit';
  /** The sequence that ended it. */
  readonly stop?: string;
}

/** The answer as far as stop sequences and a limit in tokens let it go. */
export const endedAt = (full: string, stops: readonly string[], room: number): Ended => {
  const short = cutToTokens(full, room);
  const places = stops
    .filter((stop) => stop !== '')
    .map((stop) => ({ stop, place: full.indexOf(stop) }))
    .filter(({ place }) => place !== -1)
    .sort((one, other) => one.place - other.place);
  const [first] = places;
  // A stop sequence ends the text only where the limit has not done so before.
  if (first !== undefined && first.place <= short.length)
    return { text: full.slice(0, first.place), by: 'stop', stop: first.stop };
  return { text: short, by: short.length < full.trimEnd().length ? 'limit' : 'itself' };
};
