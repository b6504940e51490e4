import { type Exchange, eventsOf, type Pointer, type ReadEvent, type Rule, rule } from 'concordat/suite';

// Whoever keeps a connection alive has sent its status before an answer can fail.
const UNDER_WAY_MS = 1000;

const wasUnderWay = ({ response, fidelity }: Exchange): boolean => {
  const [first] = response?.stream ?? [];
  if (response === undefined || first === undefined) return false;
  return (
    first.kind === 'comment' || (fidelity.timings && first.atMs - response.timings.headersMs > UNDER_WAY_MS)
  );
};

/** A rule that a stream does not begin with an error, as `errorIn` tells it of the first event. */
export const failedStreamRule = ({
  errorIn,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see' | 'on'> & {
  readonly errorIn: (first: ReadEvent) => { readonly at: Pointer; readonly message: string } | undefined;
}): Rule =>
  rule({
    ...declared,
    when: ({ exchange }) => {
      if (eventsOf(exchange).length === 0) return 'the reply holds no event';
      return !wasUnderWay(exchange) || 'the status was sent long before the first event';
    },
    *check({ exchange }) {
      const [first] = eventsOf(exchange);
      const error = first === undefined ? undefined : errorIn(first);
      if (error !== undefined)
        yield {
          at: error.at,
          expected: 'an error status and a JSON error',
          actual: `HTTP ${exchange.response?.status}, and the first event is an error: ${error.message.slice(0, 120)}`,
        };
    },
  });
