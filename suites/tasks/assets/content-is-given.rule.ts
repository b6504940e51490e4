import { taskRule } from '../_task-rule.ts';
import { successOf } from './_assets.ts';
import { checkNoText, checkThere, hasBytes, isDecided } from './_fetched.ts';

export default taskRule({
  level: 'must',
  says: 'After completion the content of a task can be downloaded: bytes, and no JSON about them.',
  see: 'anyint/openai-style-video#Recommended routes',
  speaks: (task) => successOf(task) !== undefined && isDecided(task.content),
  because: 'no content of a task that ended well was asked for',
  *check({ content }) {
    if (content === undefined) return;
    yield* checkThere(content);
    if (hasBytes(content)) yield* checkNoText(content);
  },
});
