import { arrayOf, member } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Neither lists the text model that its provider publishes nor answers for it.',
  breaks: ['contract/model-listed', 'gemini/models/configured-models-are-listed'],
  hear: (call) =>
    call.model !== undefined && call.model === call.provider.families.gemini?.models.text
      ? { ...call, model: `${call.model}-lost` }
      : call,
  answer: (reply, call) => {
    const lost = `models/${call.provider.families.gemini?.models.text ?? ''}`;
    return call.operation === 'listModels'
      ? changeJson(reply, (body) =>
          changeAt(body, '/models', (models) =>
            arrayOf(models).filter((model) => member(model, 'name') !== lost),
          ),
        )
      : reply;
  },
});
