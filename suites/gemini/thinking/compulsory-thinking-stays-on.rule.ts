import { requestOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { requestedModelOf } from '../_model.ts';
import { settingsOf, settingsRule } from './_settings.ts';

export default settingsRule({
  mistake: 'a thinkingBudget of 0 for a model that always thinks',
  level: 'should',
  says: 'A thinkingBudget of 0 for Gemini 2.5 Pro is refused with 400: it cannot stop thinking.',
  see: 'google/thinking#Levels and budgets',
  applies: ({ exchange }) =>
    allHold(
      requestedModelOf(exchange) === 'gemini-2.5-pro' || 'the model is not known to think always',
      settingsOf(requestOf(exchange)).budget === 0 || 'no thinkingBudget of 0 is set',
    ),
});
