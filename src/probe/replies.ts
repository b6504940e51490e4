import type { JsonValue } from '../model/index.ts';
import { parseJson } from '../schema/read.ts';
import type { Answer } from './send.ts';

const read = (answer: Answer): JsonValue | undefined =>
  answer.stream === undefined
    ? parseJson(answer.body.toString('utf8'))
    : answer.stream.flatMap((item) => (item.kind === 'event' ? [parseJson(item.data) ?? null] : []));

/** What the steps of one case were answered, for later steps to lean on; with secrets, as they came. */
export class CaseReplies {
  readonly #answers = new Map<string, Answer>();
  readonly #values = new Map<string, JsonValue | undefined>();

  keep(step: string, answer: Answer): void {
    this.#answers.set(step, answer);
  }

  /** The JSON reply of a step, of a stream the array of its events' data (null where one is no JSON). Read once. */
  readonly valueOf = (step: string): JsonValue | undefined => {
    const answer = this.#answers.get(step);
    if (answer === undefined || this.#values.has(step)) return this.#values.get(step);
    const value = read(answer);
    this.#values.set(step, value);
    return value;
  };
}
