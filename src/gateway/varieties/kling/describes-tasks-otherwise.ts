import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Tells more of its tasks: what they cost, addresses with a watermark, no reason where nothing failed; numbers as texts, and other words for success.',
  breaks: [],
  answer: (reply) => {
    if (!isSuccess(reply)) return reply;
    const said = changeReplyAt(reply, '/message', () => 'success');
    const told = changeReplyAt(said, '/data', (data) =>
      isObject(data)
        ? {
            task_status_msg: '',
            task_info: {},
            final_unit_deduction: '3.5',
            final_balance_deduction: 0,
            ...data,
          }
        : data,
    );
    const numbered = changeReplyAt(told, '/data/task_result/images/*/index', (index) => String(index));
    const marked = changeReplyAt(numbered, '/data/task_result/*/*', (made) =>
      isObject(made) ? { ...made, watermark_url: 'https://example.com/marked' } : made,
    );
    return changeReplyAt(marked, '/data/task_result/videos/*/duration', () => '5.041');
  },
});
