import {
  arrayOf,
  below,
  type Exchange,
  type JsonObject,
  type JsonValue,
  member,
  numberOf,
  type Pointer,
  remembered,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../_placed.ts';
import { listIn } from '../_placed.ts';
import { choicesOf, indexOf, saidIn } from './_reply.ts';

/** One tool call; of a stream, its pieces put together. */
export interface Call {
  readonly pieces: readonly Placed<JsonObject>[];
  readonly index: number | undefined;
  /** Empty where there is none. */
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** One choice of an answer; of a stream, its deltas put together. */
export interface Answer {
  readonly index: number;
  /** The choice that has the finish_reason, else its last piece. */
  readonly at: Pointer;
  readonly role: string | undefined;
  readonly text: string;
  readonly refusal: string;
  /** What `reasoning_content` or `reasoning` tells of the way to the answer, where a service shows it. */
  readonly reasoning: string;
  readonly calls: readonly Call[];
  /** True where it holds something of another kind, such as audio. */
  readonly holdsMore: boolean;
  /** The last one that was sent, as the official client takes it. */
  readonly finishReason: string | undefined;
}

/** `finish_reason` where it says something. */
export const finishOf = ({ value }: Placed<JsonObject>): string | undefined =>
  stringOf(value['finish_reason']) || undefined;

/** The text of a string, or of a list of text parts as some services send it. */
export const textOf = (content: JsonValue | undefined): string =>
  stringOf(content) ??
  arrayOf(content)
    .map((part) => stringOf(member(part, 'text')) ?? '')
    .join('');

/** A member of the function, or of the custom tool, that a piece of a call names. */
export const ofCall = (piece: JsonValue, name: string): JsonValue | undefined =>
  member(member(piece, 'function') ?? member(piece, 'custom'), name);

const MORE = ['audio', 'function_call', 'images'];

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type OpenCall = Writable<Omit<Call, 'pieces'>> & { pieces: Placed<JsonObject>[] };
type Open = Writable<Omit<Answer, 'calls'>> & { calls: OpenCall[] };

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The call that a piece belongs to: of its index, unless it brings an id of its own. */
const callOf = (answer: Open, { value }: Placed<JsonObject>): OpenCall => {
  const index = numberOf(value['index']);
  const id = stringOf(value['id']) ?? '';
  const known = answer.calls.findLast((call) => call.index === index);
  const isPiece = answer.at.startsWith('/response/stream/');
  if (isPiece && known !== undefined && (id === '' || known.id === '' || id === known.id)) return known;
  const call: OpenCall = { pieces: [], index, id: '', name: '', arguments: '' };
  answer.calls.push(call);
  return call;
};

const addPiece = (answer: Open, piece: Placed<JsonObject>): void => {
  const call = callOf(answer, piece);
  call.pieces.push(piece);
  call.id ||= stringOf(piece.value['id']) ?? '';
  call.name ||= stringOf(ofCall(piece.value, 'name')) ?? '';
  call.arguments += stringOf(ofCall(piece.value, 'arguments') ?? ofCall(piece.value, 'input')) ?? '';
};

const addTo = (answer: Open, choice: Placed<JsonObject>): void => {
  const said = saidIn(choice);
  const finish = finishOf(choice);
  if (finish !== undefined || answer.finishReason === undefined) answer.at = choice.at;
  answer.finishReason = finish ?? answer.finishReason;
  answer.role ??= stringOf(member(said.value, 'role')) || undefined;
  answer.text += textOf(member(said.value, 'content'));
  answer.refusal += stringOf(member(said.value, 'refusal')) ?? '';
  answer.reasoning +=
    stringOf(member(said.value, 'reasoning_content') ?? member(said.value, 'reasoning')) ?? '';
  answer.holdsMore ||= MORE.some((name) => !isEmpty(member(said.value, name)));
  for (const piece of listIn(said, 'tool_calls')) addPiece(answer, piece);
};

const opened = (index: number, at: Pointer): Open => ({
  index,
  at,
  role: undefined,
  text: '',
  refusal: '',
  reasoning: '',
  calls: [],
  holdsMore: false,
  finishReason: undefined,
});

/** The choices of an answer by index, each once. */
export const answersOf = remembered((exchange: Exchange): readonly Answer[] => {
  const answers = new Map<number, Open>();
  for (const choice of choicesOf(exchange)) {
    const index = indexOf(choice);
    const answer = answers.get(index) ?? opened(index, choice.at);
    answers.set(index, answer);
    addTo(answer, choice);
  }
  return [...answers.values()];
});

/** The first choice of an answer that succeeded or did not. */
export const answerOf = (exchange: Exchange | undefined): Answer | undefined =>
  exchange === undefined ? undefined : answersOf(exchange)[0];

/** True for a choice that holds text, a refusal, a call or something of another kind. */
export const saysSomething = ({ text, refusal, calls, holdsMore }: Answer): boolean =>
  text !== '' || refusal !== '' || calls.length > 0 || holdsMore;

/** Where the words of a choice stand: its message, or the stream. */
export const wordsAt = ({ at }: Answer): Pointer =>
  at.startsWith('/response/stream/') ? '/response/stream' : below(at, 'message', 'content');
