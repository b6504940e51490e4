import { type Evidence, type Finding, type Rule, rule } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { codeTold, MAKERS } from '../_suno.ts';

/** The codes of the music page, and what the page for all families has besides. */
export const PUBLISHED: readonly number[] = [400, 401, 403, 405, 413, 429, 430, 455, 500, 503];

/** A rule that refusals say what is wrong by one of some numbers, in `code` or as HTTP status. */
export const valuesRule = ({
  values,
  expected,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see'> & {
  readonly values: readonly number[];
  readonly expected: string;
}): Rule =>
  rule({
    ...declared,
    on: { operation: MAKERS, status: 'error' },
    *check({ exchange }: Evidence): Iterable<Finding> {
      const code = codeTold(exchange);
      const status = exchange.response?.status ?? 0;
      // Either will do: which of them says it is not published.
      if (values.includes(status) || (code !== undefined && values.includes(code))) return;
      const at = code === undefined ? '/response/status' : '/response/body/code';
      yield { at, expected, actual: `${code ?? status}: ${told(exchange)}` };
    },
  });
