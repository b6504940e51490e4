import { requestOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { isGemini25, settingsOf, settingsRule } from './_settings.ts';

export default settingsRule({
  mistake: 'a thinkingLevel for a model that thinks within a budget',
  level: 'may',
  says: 'A thinkingLevel for a model of Gemini 2.5 is refused with 400.',
  see: 'google/thinking#Levels and budgets',
  applies: ({ exchange }) => {
    const { budget, level } = settingsOf(requestOf(exchange));
    return allHold(
      isGemini25(exchange) || 'the model is not known to lack levels',
      (level !== undefined && budget === undefined) || 'no thinkingLevel is set',
    );
  },
});
