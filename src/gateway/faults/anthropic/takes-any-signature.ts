import { arrayOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { typeOf } from './_events.ts';

export default fault({
  does: 'Does not look at the signatures of thoughts that come back.',
  breaks: ['anthropic/thinking/changed-signature-is-refused'],
  hear: (call) =>
    call.bodyText.includes('"tool_result"')
      ? changeCallAt(
          changeCallAt(call, '/messages/*/content', (content) =>
            Array.isArray(content)
              ? arrayOf(content).filter((block) => typeOf(block) !== 'thinking')
              : content,
          ),
          '/thinking',
          () => undefined,
        )
      : call,
});
