import { type Exchange, member, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { requestedModelOf } from '../_model.ts';
import { responsesOf } from '../_reply.ts';

const versionsOf = (exchange: Exchange) =>
  responsesOf(exchange).flatMap(({ at, value }) => {
    const version = stringOf(member(value, 'modelVersion'));
    return version === undefined || version === '' ? [] : [{ at: `${at}/modelVersion`, version }];
  });

// What follows the name of a model in the name of one of its versions: a number, a date, a stage.
const VERSION = /^-(?:\d[\d-]*|(?:preview|exp)[\w.-]*)$/;

/** The model itself, or one of its versions. */
const isOf = (version: string, model: string): boolean => {
  const name = version.replace(/^models\//, '');
  return name === model || (name.startsWith(model) && VERSION.test(name.slice(model.length)));
};

export default rule({
  level: 'should',
  says: 'modelVersion is the requested model or a version of it: no other model answers in its place.',
  see: 'recorded/gemini#2630 of 2662 replies',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      requestedModelOf(exchange) !== undefined || 'the path names no model',
      !requestedModelOf(exchange)?.endsWith('-latest') ||
        'the requested name stands for whichever model is latest',
      versionsOf(exchange).length > 0 || 'the reply carries no modelVersion',
    ),
  *check({ exchange }) {
    const model = requestedModelOf(exchange) ?? '';
    const other = versionsOf(exchange).find(({ version }) => !isOf(version, model));
    if (other !== undefined) yield { at: other.at, expected: model, actual: other.version };
  },
});
