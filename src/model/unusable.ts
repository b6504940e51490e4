/** Input that cannot be used: the only thing that is thrown on purpose. One line: file, place, remedy. */
export class UnusableInput extends Error {
  readonly file: string;
  readonly place: string | undefined;
  readonly remedy: string;

  /** `place` is a line:column, a JSON Pointer or an option name inside `file`. */
  constructor(input: { file: string; place?: string; problem: string; remedy: string }) {
    const where = input.place === undefined ? input.file : `${input.file}:${input.place}`;
    super(`${where}: ${input.problem} — ${input.remedy}`);
    this.name = 'UnusableInput';
    this.file = input.file;
    this.place = input.place;
    this.remedy = input.remedy;
  }
}
