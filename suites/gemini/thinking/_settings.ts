import type { JsonObject } from 'concordat/suite';
import {
  type Evidence,
  type Exchange,
  type JsonValue,
  member,
  numberOf,
  type Rule,
  rule,
  saysLater,
  stringOf,
} from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import type { Placed } from '../../_placed.ts';
import { GENERATED } from '../_answer.ts';
import { checkRefusal, dueFor } from '../_error.ts';
import { requestedModelOf } from '../_model.ts';
import { askedFor, partsOf, spelled } from '../_reply.ts';

/** What a request says about thinking. */
export interface Settings {
  readonly budget: number | undefined;
  /** In upper case. */
  readonly level: string | undefined;
  readonly isShown: boolean;
}

/** `generationConfig.thinkingConfig` of a request. */
export const settingsOf = (request: JsonValue | undefined): Settings => {
  const config = askedFor(request, 'thinkingConfig');
  return {
    budget: numberOf(spelled(config, 'thinkingBudget')),
    level: stringOf(spelled(config, 'thinkingLevel'))?.toUpperCase(),
    isShown: spelled(config, 'includeThoughts') === true,
  };
};

/** True where the request names a model of Gemini 2.5: it thinks within a budget. */
export const isGemini25 = (exchange: Exchange): boolean =>
  /^gemini-2\.5/.test(requestedModelOf(exchange) ?? '');

/** The parts of an answer that show what the model thought. */
export const thoughtsIn = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  partsOf(exchange).filter(({ value }) => member(value, 'thought') === true);

/** A rule that a request with settings that no model takes is refused as a wrong one. */
export const settingsRule = ({
  mistake,
  applies,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see'> & {
  readonly mistake: string;
  /** `true` where the request makes that mistake, else why not. */
  readonly applies: (evidence: Evidence) => true | string;
}): Rule =>
  rule({
    ...declared,
    on: { operation: GENERATED.operation },
    when: (evidence) =>
      allHold(
        applies(evidence),
        !saysLater(evidence.exchange) || `the target answered ${evidence.exchange.response?.status}`,
      ),
    *check(evidence) {
      const due = dueFor(evidence, 'invalid-request', mistake) ?? { mistake, statuses: [400] };
      yield* checkRefusal(evidence.exchange, due);
    },
  });
