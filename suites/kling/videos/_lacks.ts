import { isObject, type Rule, requestOf, rule } from 'concordat/suite';
import { refusalRule } from '../../_mistakes.ts';

/** A rule that a request without one required member of its body is refused. */
export const lacksRule = (name: string, declared: Pick<Rule, 'level' | 'says' | 'see'>): Rule => {
  const refused = refusalRule({ ...declared, defect: 'missing-required', mistake: `no ${name}` });
  return rule({
    ...refused,
    when: ({ exchange }) => {
      const body = requestOf(exchange);
      return (isObject(body) && !Object.hasOwn(body, name)) || 'another member is missing';
    },
  });
};
