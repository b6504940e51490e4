import type { Run } from '../model/index.ts';
import type { ClientSummary } from './clients.ts';
import { count, some, visible } from './plain.ts';
import type { Totals } from './totals.ts';

/** `1,204 pass, 3 fail (2 must, 1 should, 0 may), …` */
export const verdictSentence = ({ all, verdicts, failed }: Totals): string =>
  [
    `${some(all, 'verdict')}: ${count(verdicts.pass)} pass`,
    `${count(verdicts.fail)} fail (${count(failed.must)} must, ${count(failed.should)} should, ${count(failed.may)} may)`,
    `${count(verdicts.blocked)} blocked`,
    `${count(verdicts.inconclusive)} inconclusive`,
    `${count(verdicts.skipped)} skipped`,
  ].join(', ');

/** `40 kept, 2 broken, …` */
export const promiseSentence = ({ promises }: Totals): string =>
  [
    `${count(promises.kept)} kept`,
    `${count(promises.broken)} broken`,
    `${count(promises['not-exercised'])} not exercised`,
    `${count(promises['not-checkable'])} not checkable from outside`,
  ].join(', ');

/** What was not tried because it is billed; undefined where there is nothing of the kind. */
export const unpaidSentence = ({ unpaid }: Totals): string | undefined =>
  unpaid === 0
    ? undefined
    : `${some(unpaid, 'rule')} ${unpaid === 1 ? 'was' : 'were'} not tried: ${unpaid === 1 ? 'it takes' : 'they take'} what is billed beyond tokens (--paid)`;

/** `openai 6.49.0: 10 of 11 calls work` */
export const clientSentence = ({ client, works, breaks, undecided, because = '' }: ClientSummary): string =>
  `${visible(client)}: ${count(works)} of ${some(works + breaks + undecided, 'call')} ${works === 1 ? 'works' : 'work'}${undecided > 0 ? `, ${count(undecided)} undecided (${visible(because)})` : ''}`;

const halted = ({ summary }: Run): string =>
  summary.end === 'finished'
    ? ''
    : ` — ${summary.end}${summary.because === undefined ? ', what follows is what there was' : `: ${visible(summary.because)}`}`;

/** The run in one sentence, beginning with RED or GREEN as its summary settled it. */
export const headline = (run: Run, totals: Totals): string => {
  const blocked = totals.verdicts.blocked - totals.dragged;
  const parts = [
    ...(totals.brokenRules > 0 ? [`${some(totals.brokenRules, 'rule')} broken`] : []),
    ...(blocked > 0 ? [`${count(blocked)} blocked`] : []),
    ...(totals.dragged > 0 ? [`${count(totals.dragged)} more blocked by these`] : []),
  ];
  const says = parts.length > 0 ? parts.join(', ') : 'nothing that was judged breaks a must';
  return `${run.summary.red ? 'RED' : 'GREEN'}: ${says}${halted(run)}`;
};
