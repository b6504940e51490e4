import type { JsonValue } from '../model/index.ts';
import { parseJson } from '../schema/read.ts';
import type { Answer } from './send.ts';

const read = (answer: Pick<Answer, 'body' | 'stream'>): JsonValue | undefined =>
  answer.stream === undefined
    ? parseJson(answer.body.toString('utf8'))
    : answer.stream.flatMap((item) => (item.kind === 'event' ? [parseJson(item.data) ?? null] : []));

/** What the steps of one case were answered, for later steps to lean on; with secrets, as they came. */
export class CaseReplies {
  readonly #answers = new Map<string, Pick<Answer, 'body' | 'stream'>>();
  readonly #values = new Map<string, JsonValue | undefined>();
  readonly #addressOf: (name: string) => string | undefined;

  /** `addressOf` makes an address to call back at, for a name that stands for one. */
  constructor(addressOf: (name: string) => string | undefined = () => undefined) {
    this.#addressOf = addressOf;
  }

  /** Keeps the last answer of a step. */
  keep(step: string, answer: Pick<Answer, 'body' | 'stream'>): void {
    this.#answers.set(step, answer);
    this.#values.delete(step);
  }

  /** The JSON reply of a step, of a stream the array of its events' data (null where one is no JSON). Read once. */
  readonly valueOf = (step: string): JsonValue | undefined => {
    const answer = this.#answers.get(step);
    if (this.#values.has(step)) return this.#values.get(step);
    const value = answer === undefined ? this.#addressOf(step) : read(answer);
    if (value === undefined) return undefined;
    this.#values.set(step, value);
    return value;
  };
}
