import type { Case, JsonValue } from '../model/index.ts';
import { put } from '../schema/put.ts';
import { fill, finish, stepWith } from './body.ts';
import type { WrongBody } from './family-habits.ts';
import { rejected } from './make-case.ts';
import { isAskedByBody, plans, type Subject } from './subject.ts';

/** JSON that is not an object, by the name of its case. */
const NOT_OBJECTS: Readonly<Record<string, JsonValue>> = { list: [], string: 'x', null: null };

const bodyOf = (subject: Subject, base: JsonValue, wrong: WrongBody): JsonValue =>
  wrong.put === undefined
    ? fill(subject, wrong.instead ?? null)
    : put(finish(subject, base), wrong.put.at, wrong.put.value);

/** JSON bodies that are wrong as a whole: the family's own, and what is no object at all. */
export function* wrongBodyCases(subject: Subject): Generator<Case> {
  const { base, habits, operation } = subject;
  if (base === undefined) return;
  if (habits.operations.includes(operation.id))
    for (const wrong of habits.wrongBodies)
      if (plans(subject, `reject/${wrong.defect}`))
        yield rejected(subject, wrong.defect, {
          names: [wrong.slug],
          ...(wrong.put && { at: wrong.put.at }),
          title: wrong.title,
          step: stepWith(subject, bodyOf(subject, base, wrong)),
        });
  if (!isAskedByBody(subject) && plans(subject, 'reject/not-an-object'))
    for (const [name, body] of Object.entries(NOT_OBJECTS))
      yield rejected(subject, 'not-an-object', {
        names: [name],
        at: '',
        title: `the body ${JSON.stringify(body)}`,
        step: stepWith(subject, body),
      });
}
