import { taskRule } from '../_task-rule.ts';
import { checkThere, isDecided } from './_fetched.ts';

export default taskRule({
  level: 'must',
  says: 'At the address of an asset lies the asset: a success whose asset cannot be had is none.',
  see: 'anyint/media-and-music#How media and music differ from chat',
  speaks: ({ assets }) => assets.some(isDecided),
  because: 'no asset was asked for, or its host is busy',
  *check({ assets }) {
    for (const asset of assets.filter(isDecided)) yield* checkThere(asset);
  },
});
