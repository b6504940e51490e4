import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

const EMPTY: JsonObject = { type: 'input_json_delta', partial_json: '{}' };

const isCalled = (events: readonly JsonObject[], index: JsonValue | undefined): boolean =>
  events.some((event) => event['index'] === index && typeOf(member(event, 'content_block')) === 'tool_use');

export default fault({
  does: 'Streams the inputs of several calls in one block.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/5058',
  breaks: ['anthropic/streaming/same-call-as-unary', 'anthropic/streaming/tool-input-joins-to-json'],
  answer: (reply) =>
    changeEvents(reply, (events) =>
      events.flatMap((event) =>
        typeOf(event) === 'content_block_stop' && isCalled(events, event['index'])
          ? [{ type: 'content_block_delta', index: event['index'] ?? 0, delta: EMPTY }, event]
          : [event],
      ),
    ),
});
