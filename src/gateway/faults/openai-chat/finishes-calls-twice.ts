import { changeFrames, fault } from '../../reply.ts';
import { finishing, finishOf } from './_chunks.ts';

export default fault({
  does: 'Sends a second chunk that finishes with stop after the one with tool_calls.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/876',
  breaks: ['openai-chat/streaming/finishes-once', 'openai-chat/tools/calls-finish-with-tool-calls'],
  answer: (reply) =>
    changeFrames(reply, (frames) =>
      frames.flatMap((frame) =>
        'data' in frame && finishOf(frame.data) === 'tool_calls'
          ? [frame, { data: finishing(frame.data, 'stop') }]
          : [frame],
      ),
    ),
});
