import {
  type Exchange,
  eventsOf,
  isObject,
  type JsonObject,
  member,
  numberOf,
  remembered,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../_placed.ts';
import { FORMS, type Form, INDEXES, type Scope } from './_grammar.ts';

/** One event of a known type. */
export interface Known extends Placed<JsonObject> {
  readonly type: string;
  readonly form: Form;
  /** The numbers of its place, undefined where one is missing. */
  readonly indexes: readonly (number | undefined)[];
}

/** Something that was opened, and the event that closed it. */
export interface Opened {
  readonly scope: Scope;
  readonly indexes: readonly (number | undefined)[];
  readonly by: Known;
  closedBy?: Known;
}

/** A text in the making. */
export interface Written {
  readonly scope: Scope;
  readonly indexes: readonly (number | undefined)[];
  readonly name: string;
  readonly first: Known;
  joined: string;
  pieces: number;
  /** The event that states the whole of it. */
  stated?: Known;
}

/** An event that stands where its scope is not open. */
export interface Misplaced {
  readonly event: Known;
  /** What is not open. */
  readonly lacks: Exclude<Scope, 'response'>;
  readonly why: string;
}

/** A stream read by the grammar. */
export interface Reading {
  readonly known: readonly Known[];
  readonly opened: readonly Opened[];
  readonly written: readonly Written[];
  readonly misplaced: readonly Misplaced[];
}

const knownIn = (exchange: Exchange): readonly Known[] =>
  eventsOf(exchange).flatMap(({ at, value }) => {
    const type = stringOf(member(value, 'type')) ?? '';
    const form = Object.hasOwn(FORMS, type) ? FORMS[type] : undefined;
    if (form === undefined || !isObject(value)) return [];
    return [{ at, value, type, form, indexes: INDEXES[form.scope].map((name) => numberOf(value[name])) }];
  });

const keyOf = (scope: Scope, indexes: readonly (number | undefined)[]): string =>
  `${scope} ${indexes.join(' ')}`;

/** The place of an event in words, for example `content part 0 of item 1`. */
export const placeOf = (scope: Scope, [item, part]: readonly (number | undefined)[]): string => {
  const told = (index: number | undefined): string => (index === undefined ? 'without an index' : `${index}`);
  if (scope === 'item') return `item ${told(item)}`;
  return `${scope === 'part' ? 'content' : 'summary'} part ${told(part)} of item ${told(item)}`;
};

/** Reads a stream once, event by event. */
class Reader {
  readonly opened: Opened[] = [];
  readonly misplaced: Misplaced[] = [];
  readonly #byKey = new Map<string, Opened>();
  readonly #texts = new Map<string, Written>();

  get written(): readonly Written[] {
    return [...this.#texts.values()];
  }

  read(event: Known): void {
    const { form } = event;
    if (form.scope === 'response') return;
    const isOpening = form.does === 'opens';
    // What opens a part needs its item open; all else needs its own scope open, and that its item.
    const itemIsOpen = (isOpening && form.scope === 'item') || this.#demand(event, 'item');
    if (!isOpening && form.scope !== 'item' && itemIsOpen) this.#demand(event, form.scope);
    if (isOpening) this.#open(event);
    else if (form.does === 'closes') this.#close(event);
    if (form.text !== undefined) this.#write(event, form.text);
  }

  #demand(event: Known, scope: Exclude<Scope, 'response'>): boolean {
    const indexes = scope === 'item' ? event.indexes.slice(0, 1) : event.indexes;
    const found = this.#byKey.get(keyOf(scope, indexes));
    if (found !== undefined && found.closedBy === undefined) return true;
    const why = `${placeOf(scope, indexes)} is ${found === undefined ? 'not open yet' : 'closed already'}`;
    this.misplaced.push({ event, lacks: scope, why });
    return false;
  }

  #open(event: Known): void {
    const { form, indexes } = event;
    const opened: Opened = { scope: form.scope, indexes, by: event };
    this.opened.push(opened);
    this.#byKey.set(keyOf(form.scope, indexes), opened);
  }

  #close(event: Known): void {
    const found = this.#byKey.get(keyOf(event.form.scope, event.indexes));
    if (found !== undefined) found.closedBy ??= event;
  }

  #write(event: Known, name: string): void {
    const { form, indexes } = event;
    const key = `${keyOf(form.scope, indexes)} ${name}`;
    const text = this.#texts.get(key) ?? {
      scope: form.scope,
      indexes,
      name,
      first: event,
      joined: '',
      pieces: 0,
    };
    this.#texts.set(key, text);
    if (form.does === 'states') text.stated = event;
    else {
      text.joined += stringOf(event.value['delta']) ?? '';
      text.pieces += 1;
    }
  }
}

/** A stream as the grammar reads it; read once for all rules. */
export const readingOf = remembered((exchange: Exchange): Reading => {
  const known = knownIn(exchange);
  const reader = new Reader();
  for (const event of known) reader.read(event);
  return { known, opened: reader.opened, written: reader.written, misplaced: reader.misplaced };
});
