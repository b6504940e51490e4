/** What is left of one case's deadline; waiting because a server asked for it does not count. */
export class CaseClock {
  #endsAt: number;

  constructor(deadlineMs: number) {
    this.#endsAt = performance.now() + deadlineMs;
  }

  /** Never below zero. */
  leftMs(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }

  addWait(waitMs: number): void {
    this.#endsAt += waitMs;
  }
}
