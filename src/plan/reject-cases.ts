import type { Case, CaseId } from '../model/index.ts';
import type { Place } from '../schema/places.ts';
import { type Spoiled, spoiled } from '../schema/spoil.ts';
import { finish, focusOn, stepWith } from './body.ts';
import { acceptedId, rejected } from './make-case.ts';
import { requestDefects } from './request-defects.ts';
import { plans, type Subject } from './subject.ts';
import { wrongBodyCases } from './wrong-bodies.ts';

const TITLES: Readonly<Record<Spoiled['defect'], (label: string, detail: string) => string>> = {
  'missing-required': (label) => `${label} missing`,
  'wrong-type': (label, detail) => `${label} of another type${detail === '' ? '' : ` (${detail})`}`,
  'out-of-range': (label, detail) => `${label} ${detail} its range`,
  'unknown-enum': (label) => `${label} that is none of the known words`,
};

/** Labels of the place and of all above it, nearest first. */
const labelsUpwards = (label: string): readonly string[] => {
  const pieces = label.split(/(?=\.)|(?=\[\])/);
  return pieces.map((_, n) => pieces.slice(0, pieces.length - n).join(''));
};

/** The accepted case that shows the nearest enclosing property, where it is planned; else the plain one. */
const controlFor = (subject: Subject, { label }: Place, planned: ReadonlySet<CaseId>): CaseId =>
  labelsUpwards(label)
    .map((above) => acceptedId(subject, 'property', above))
    .find((id) => planned.has(id)) ??
  subject.control ??
  acceptedId(subject, 'minimal');

function* spoiledCases(subject: Subject, planned: ReadonlySet<CaseId>): Generator<Case> {
  const before = new Map<string, number>();
  for (const place of subject.places())
    for (const { defect, detail, body } of spoiled(place)) {
      const many = before.get(defect) ?? 0;
      if (!plans(subject, `reject/${defect}`, place.depth, many)) continue;
      before.set(defect, many + 1);
      const focus = focusOn(place);
      yield rejected(subject, defect, {
        names: [place.label, detail],
        at: place.at,
        title: TITLES[defect](place.label, detail ?? ''),
        step: stepWith(subject, finish(subject, body, focus), focus),
        control: controlFor(subject, place, planned),
      });
    }
}

/** All rejected cases of an operation; `planned` are the accepted cases that may serve as controls. */
export function* rejectCases(subject: Subject, planned: ReadonlySet<CaseId>): Generator<Case> {
  yield* spoiledCases(subject, planned);
  yield* wrongBodyCases(subject);
  yield* requestDefects(subject);
}
