import { taskRule } from '../_task-rule.ts';
import { checkThere, isDecidedAsset } from './_fetched.ts';

export default taskRule({
  level: 'must',
  says: 'At the address of an asset lies the asset: a success whose asset cannot be had is none.',
  see: 'anyint/media-and-music#How media and music differ from chat',
  speaks: ({ assets }) => assets.some(isDecidedAsset),
  because: 'no asset was asked for, or its host is busy or denies it to strangers',
  *check({ assets }) {
    for (const asset of assets.filter(isDecidedAsset)) yield* checkThere(asset);
  },
});
