import { requestOf } from 'concordat/suite';
import { settingsOf, settingsRule } from './_settings.ts';

export default settingsRule({
  mistake: 'both a thinkingLevel and a thinkingBudget',
  level: 'may',
  says: 'A request with both a thinkingLevel and a thinkingBudget is refused with 400.',
  see: 'google/thinking#Levels and budgets',
  applies: ({ exchange }) => {
    const { budget, level } = settingsOf(requestOf(exchange));
    return (
      (budget !== undefined && level !== undefined) || 'not both thinkingLevel and thinkingBudget are set'
    );
  },
});
