import type { Exchange } from 'concordat/suite';
import { inReply } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { addressed } from './_assets.ts';

const MOST_CHARACTERS = 120;

/** https; http only where the target itself is asked that way; and an asset that stands in its address as what it is. */
const isFit = (address: string, kind: string, { request }: Exchange): boolean => {
  if (/^data:/i.test(address)) return address.slice(5).toLowerCase().startsWith(`${kind}/`);
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && request.url.startsWith('http:'));
};

export default taskRule({
  level: 'should',
  says: 'The address of an asset is a whole https address.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => addressed(task).some(({ held }) => held.length > 0),
  because: 'no task ended well that gives addresses',
  *check(task) {
    for (const { end, asset, held } of addressed(task))
      for (const { at, value } of held)
        if (!isFit(String(value), asset.kind, end))
          yield {
            at: inReply(end, at),
            expected: `an https address, or data:${asset.kind}/…`,
            actual: String(value).slice(0, MOST_CHARACTERS),
          };
  },
});
