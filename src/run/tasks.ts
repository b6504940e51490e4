import type { Footing } from './footing.ts';

type Told = Footing | undefined;

/** What is billed and followed beside all else, so many at a time. */
export interface Tasks {
  /** Resolves with what the work tells by `begun`, or with its result where it ends without. */
  readonly start: (work: (begun: (footing: Told) => void) => Promise<Told>) => Promise<Told>;
  /** When all that was started has ended; rejects where one did. */
  readonly ended: () => Promise<void>;
}

/** Nothing started yet; `most` at a time, the others wait for their turn. */
export const startTasks = (most: number): Tasks => {
  const all: Promise<Told>[] = [];
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async (): Promise<void> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
  };
  const leave = (): void => {
    running -= 1;
    waiting.shift()?.();
  };
  return {
    start: (work) =>
      new Promise((resolve, reject) => {
        const whole = turn().then(() => work(resolve).finally(leave));
        all.push(whole);
        whole.then(resolve, reject);
      }),
    async ended() {
      // What is under way may start more.
      for (let n = 0; n < all.length; n += 1) await all[n];
    },
  };
};
