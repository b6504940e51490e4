import { changeFrames, fault } from '../../reply.ts';
import { DONE } from './_chunks.ts';

const FAILURE = {
  error: { message: 'The server had an error.', type: 'server_error', param: null, code: null },
};

export default fault({
  does: 'Reports a failure in mid-stream and ends the stream with data: [DONE] all the same.',
  breaks: ['openai-chat/streaming/error-ends-the-stream'],
  answer: (reply, { bodyText }) =>
    bodyText.includes('lighthouse')
      ? changeFrames(reply, (frames) => [...frames.slice(0, 3), { data: FAILURE }, DONE])
      : reply,
});
