import type { Case, JsonValue } from '../model/index.ts';
import { typesOf } from '../schema/open.ts';
import type { Place } from '../schema/places.ts';
import { put } from '../schema/put.ts';
import { type Random, words } from '../schema/random.ts';
import { isWhole, numericRange } from '../schema/ranges.ts';
import { isObject } from '../schema/read.ts';
import { leastValue, sampleIn } from '../schema/sample.ts';
import { everything, together, type Variant, variants } from '../schema/variations.ts';
import { finish, focusOn, minimalStep, stepWith } from './body.ts';
import { accepted } from './make-case.ts';
import { plans, type Subject } from './subject.ts';

/** The plain case of an operation: its published body, nothing else. */
export const minimalCase = (subject: Subject): Case =>
  accepted(subject, 'minimal', {
    title: subject.base === undefined ? 'nothing but its path' : 'its plain body',
    step: minimalStep(subject),
  });

function* authCases(subject: Subject): Generator<Case> {
  if (!plans(subject, 'accept/auth')) return;
  for (const auth of subject.auths)
    if (auth !== 'none')
      yield accepted(subject, 'auth', {
        names: [auth],
        title: `the key sent as ${auth}`,
        step: { ...minimalStep(subject), auth },
      });
}

const TITLES: Readonly<Record<Variant['variation'], (label: string, detail: string) => string>> = {
  property: (label, detail) => (detail === '' ? label : `${label}, ${detail}`),
  enum: (label, detail) => `${label} ${detail}`,
  edge: (label, detail) => `the ${detail} that ${label} allows`,
};

function* variantCases(subject: Subject): Generator<Case> {
  const shown = new Set<string>();
  for (const place of subject.places())
    for (const { variation, detail, body } of variants(place)) {
      if (!plans(subject, `accept/${variation}`, place.depth)) continue;
      // A property below another may be all that the example of the other shows.
      const text = JSON.stringify(body);
      if (variation === 'property' && shown.has(text)) continue;
      shown.add(text);
      const focus = focusOn(place);
      yield accepted(subject, variation, {
        names: [place.label, detail],
        at: place.at,
        title: TITLES[variation](place.label, detail ?? ''),
        step: stepWith(subject, finish(subject, body, focus), focus),
      });
    }
}

/** Places that go together with the plain model of the operation. */
const goesTogether = (
  { operation }: Subject,
  { hints, required, isItem, certain, present }: Place,
): boolean =>
  !required &&
  !isItem &&
  !present &&
  certain &&
  !hints.alone &&
  !hints.never &&
  (hints.role === undefined || hints.role === operation.modelRole);

/** The places of the first operation with this request: of a stream, those of its unary twin. */
const placesOf = (subject: Subject, all: readonly Subject[]): readonly Place[] =>
  all.find(({ operation }) => operation.request === subject.operation.request)?.places() ?? [];

function* everythingCase(subject: Subject, all: readonly Subject[]): Generator<Case> {
  const { base } = subject;
  if (base === undefined || !plans(subject, 'accept/everything')) return;
  const body = everything(base, placesOf(subject, all), (place) => goesTogether(subject, place));
  if (JSON.stringify(body) === JSON.stringify(base)) return;
  yield accepted(subject, 'everything', {
    title: 'every optional member that goes with the others',
    step: stepWith(subject, finish(subject, body)),
  });
}

/** The same body with other words wherever it holds free text. */
const reworded = (body: JsonValue, random: Random): JsonValue => {
  if (typeof body === 'string') return body.includes(' ') ? words(random) : body;
  if (Array.isArray(body)) return body.map((item: JsonValue) => reworded(item, random));
  if (!isObject(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, reworded(value, random)]));
};

/** True where any value of the schema is as good as another, so that one may be drawn. */
const isFree = (schema: Place['schema']): boolean => {
  if (schema['enum'] !== undefined || typesOf(schema).includes('boolean')) return true;
  const { low, high } = numericRange(schema);
  return (isWhole(schema) || typesOf(schema).includes('number')) && low !== undefined && high !== undefined;
};

function* sampleCases(subject: Subject, random: Random, count: number): Generator<Case> {
  const { base } = subject;
  if (base === undefined || !plans(subject, 'accept/sample')) return;
  const optional = subject.places().filter((place) => goesTogether(subject, place));
  for (let n = 1; n <= count; n += 1) {
    let body = base;
    for (const { root, schema, carrier, at } of optional.filter(() => random() < 0.5)) {
      const value = isFree(schema) ? sampleIn(root, schema, random) : leastValue(root, schema);
      body = together(together(carrier, body), put(carrier, at, value));
    }
    yield accepted(subject, 'sample', {
      names: [String(n)],
      title: `sample ${n}`,
      step: stepWith(subject, finish(subject, reworded(body, random))),
    });
  }
}

/** All accepted cases of an operation but the plain one. */
export function* acceptCases(
  subject: Subject,
  all: readonly Subject[],
  samples: { readonly random: Random; readonly count: number },
): Generator<Case> {
  yield* authCases(subject);
  yield* variantCases(subject);
  yield* everythingCase(subject, all);
  yield* sampleCases(subject, samples.random, samples.count);
}
