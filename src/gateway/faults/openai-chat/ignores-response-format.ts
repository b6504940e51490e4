import type { JsonValue } from '../../../model/index.ts';
import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const inProse = (text: JsonValue | undefined): JsonValue | undefined =>
  text === undefined || text === '' || text === null ? text : 'The capital of France is Paris. ';

export default fault({
  does: 'Answers in prose, whatever response_format asks.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/pull/4133',
  breaks: ['openai-chat/structured-outputs/json-answer-is-json'],
  answer: (reply, { body }) => {
    const type = member(member(body, 'response_format'), 'type');
    if (type !== 'json_object' && type !== 'json_schema') return reply;
    return changeReplyAt(
      changeReplyAt(reply, '/choices/*/message/content', inProse),
      '/choices/*/delta/content',
      inProse,
    );
  },
});
