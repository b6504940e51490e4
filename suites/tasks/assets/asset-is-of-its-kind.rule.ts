import type { Exchange } from 'concordat/suite';
import type { ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { checkKind, hasBytes } from './_fetched.ts';
import { kindOf, textInPlace } from './_media.ts';

/** What is a page or JSON has a rule of its own. */
const files = ({ assets }: ToldTask): readonly Exchange[] =>
  assets.filter((asset) => hasBytes(asset) && textInPlace(asset) === undefined);

export default taskRule({
  level: 'should',
  says: 'An image, a video or a song is a file of that kind, by its first bytes.',
  see: 'anyint/media-and-music#How media and music differ from chat',
  speaks: (task) => files(task).some((asset) => kindOf(task, asset) !== undefined),
  because: 'no asset was had',
  *check(task) {
    for (const asset of files(task)) {
      const kind = kindOf(task, asset);
      if (kind !== undefined) yield* checkKind(kind, asset);
    }
  },
});
