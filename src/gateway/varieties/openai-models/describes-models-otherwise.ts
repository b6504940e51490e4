import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const MORE = { permission: [], root: 'x', parent: null, shutdown_date: null, context_window: 128000 };

export default fault({
  does: 'Lists many models, those of others too, in any order and with more members.',
  breaks: [],
  answer: (reply, { operation }) => {
    if (operation === 'retrieveModel')
      return changeReplyAt(reply, '', (model) =>
        isObject(model) && model['id'] !== undefined ? { ...model, ...MORE } : model,
      );
    return changeReplyAt(reply, '/data', (data) => {
      if (!Array.isArray(data)) return data;
      const own = arrayOf(data).map((model) => (isObject(model) ? { ...model, ...MORE } : model));
      const first = own.at(0);
      const others = Array.from({ length: 300 }, (_, n) =>
        isObject(first) ? { ...first, id: `maker-${n}/model-${n}` } : { id: `model-${n}` },
      );
      // The ends stay where a page names them.
      return [...own.slice(0, 1), ...others, ...own.slice(1, -1).reverse(), ...own.slice(-1)];
    });
  },
});
