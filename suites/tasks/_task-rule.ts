import { type Evidence, type Finding, type Rule, rule } from 'concordat/suite';
import { FOLLOWED, type ToldTask, tasksIn, whenSome } from './_task.ts';

/** A rule about every task that a run follows to its end: it speaks of those of which `speaks` holds. */
export const taskRule = ({
  speaks,
  because,
  check,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see'> & {
  readonly speaks: (task: ToldTask, evidence: Evidence) => boolean;
  /** Why it is silent where it speaks of none. */
  readonly because: string;
  readonly check: (task: ToldTask, evidence: Evidence) => Iterable<Finding>;
}): Rule =>
  rule({
    ...declared,
    on: { scenario: FOLLOWED },
    when: (evidence) => whenSome(evidence, (task) => speaks(task, evidence), because),
    *check(evidence) {
      for (const task of tasksIn(evidence)) if (speaks(task, evidence)) yield* check(task, evidence);
    },
  });
