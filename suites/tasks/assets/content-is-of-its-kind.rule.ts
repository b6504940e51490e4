import type { Exchange } from 'concordat/suite';
import type { ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { successOf } from './_assets.ts';
import { checkKind, hasBytes } from './_fetched.ts';
import { KIND_OF_PAID, type MediaKind, textInPlace } from './_media.ts';

const fileOf = (task: ToldTask): { readonly kind: MediaKind; readonly content: Exchange } | undefined => {
  const { content, operation } = task;
  const kind = operation.paid && KIND_OF_PAID[operation.paid];
  if (kind === undefined || content === undefined || successOf(task) === undefined) return undefined;
  return hasBytes(content) && textInPlace(content) === undefined ? { kind, content } : undefined;
};

export default taskRule({
  level: 'should',
  says: 'The content of a task is a file of the kind that it was asked for, by its first bytes.',
  see: 'openai/videos#Video job',
  speaks: (task) => fileOf(task) !== undefined,
  because: 'no content of a task that ended well was had',
  *check(task) {
    const file = fileOf(task);
    if (file !== undefined) yield* checkKind(file.kind, file.content);
  },
});
