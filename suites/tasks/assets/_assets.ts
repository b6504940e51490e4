import {
  type Exchange,
  everyAt,
  isObject,
  type JsonValue,
  replyOf,
  requestOf,
  type TaskAsset,
} from 'concordat/suite';
import { endOf, type Found, type ToldTask } from '../_task.ts';

/** The answer that told that a task has ended well; undefined where it has not. */
export const successOf = (task: ToldTask): Exchange | undefined => {
  const end = endOf(task);
  return end?.meaning === 'success' ? end.exchange : undefined;
};

/** What an answer holds of one kind of asset: addresses, or for `text` the words; empty ones count as absent. */
export const heldIn = (exchange: Exchange, { at }: TaskAsset): readonly Found[] =>
  everyAt(replyOf(exchange), at).filter(({ value }) => typeof value === 'string' && value.trim() !== '');

/** One kind of asset of a task that has ended well, and those that its last answer holds. */
export interface Made {
  readonly end: Exchange;
  readonly asset: TaskAsset;
  readonly held: readonly Found[];
}

/** What a task has made, kind by kind; nothing where it has not ended well. */
export const madeBy = (task: ToldTask): readonly Made[] => {
  const end = successOf(task);
  if (end === undefined) return [];
  return task.lifecycle.assets.map((asset) => ({ end, asset, held: heldIn(end, asset) }));
};

/** The same, only what has an address. */
export const addressed = (task: ToldTask): readonly Made[] =>
  madeBy(task).filter(({ asset }) => asset.kind !== 'text');

const textsIn = (value: JsonValue | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
};

/** True where an answer has, wherever it stands, an address that the request did not bring, or of words lines of them. */
export const holdsElsewhere = ({ create, lifecycle }: ToldTask, exchange: Exchange): boolean => {
  const asked = new Set(textsIn(requestOf(create)));
  const isAsset = lifecycle.assets.every(({ kind }) => kind === 'text')
    ? (text: string): boolean => /\S\s*\n\s*\S/.test(text)
    : (text: string): boolean => /^\s*(https?:\/\/|data:)/i.test(text);
  return textsIn(replyOf(exchange)).some((text) => isAsset(text) && !asked.has(text));
};

/** A number, or a text that is one. */
export const numberIn = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** A pointer up to where it names many. */
export const listOf = ({ at }: Pick<TaskAsset, 'at'>): string => at.replace(/\/\*.*$/, '');
