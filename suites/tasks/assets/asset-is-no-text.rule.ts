import { taskRule } from '../_task-rule.ts';
import { checkNoText, hasBytes } from './_fetched.ts';

export default taskRule({
  level: 'must',
  says: 'What lies at the address of an asset is the asset, and no page or JSON about it.',
  see: 'anyint/media-and-music#How media and music differ from chat',
  speaks: ({ assets }) => assets.some(hasBytes),
  because: 'no asset was had',
  *check({ assets }) {
    for (const asset of assets.filter(hasBytes)) yield* checkNoText(asset);
  },
});
