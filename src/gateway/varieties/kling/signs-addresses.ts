import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

let signatures = 0;

export default fault({
  does: 'Signs the addresses of assets anew for each query.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_result/*/*/url', (url) => {
      signatures += 1;
      // The gateway knows a file by the end of its address.
      return typeof url === 'string' ? `${url}?signature=${signatures}&as=${url.replace(/^.*\//, '')}` : url;
    }),
});
