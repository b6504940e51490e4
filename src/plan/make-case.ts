import type { Case, CaseId, Defect, Pointer, Step, Variation } from '../model/index.ts';
import type { Subject } from './subject.ts';

/** What a case says of itself beyond its kind. */
interface Told {
  /** What follows the kind in its id. */
  readonly names?: readonly (string | undefined)[];
  readonly at?: Pointer;
  /** What is special about it, as in `generateContent with <title>`. */
  readonly title: string;
  readonly step: Step;
}

const idOf = ({ contract, operation }: Subject, kind: string, names: Told['names'] = []): CaseId =>
  [contract.family, operation.id, kind, ...names.filter((name) => name !== undefined)].join('/');

/** The id of the accepted case of a variation. */
export const acceptedId = (subject: Subject, variation: Variation, ...names: readonly string[]): CaseId =>
  idOf(subject, `accept/${variation}`, names);

/** A case that the contract says is good. */
export const accepted = (subject: Subject, variation: Variation, told: Told): Case => ({
  id: idOf(subject, `accept/${variation}`, told.names),
  family: subject.contract.family,
  origin: { kind: 'accept', variation, ...(told.at !== undefined && { at: told.at }) },
  title: `${subject.operation.id} with ${told.title}`,
  expect: 'accept',
  steps: [told.step],
});

/** A case that the contract says is bad in one thing, in which `control` differs; default: the plain one. */
export const rejected = (
  subject: Subject,
  defect: Defect,
  told: Told & { readonly control?: CaseId },
): Case => ({
  id: idOf(subject, `reject/${defect}`, told.names),
  family: subject.contract.family,
  origin: { kind: 'reject', defect, ...(told.at !== undefined && { at: told.at }) },
  title: `${subject.operation.id} with ${told.title}`,
  expect: 'reject',
  steps: [told.step],
  control: told.control ?? subject.control ?? acceptedId(subject, 'minimal'),
});
