import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Puts an event line before each data line, as another dialect has it; the official client drops such events.',
  breaks: ['gemini/streaming/one-data-line-per-event'],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === undefined
      ? changeFrames(reply, (frames) =>
          frames.map((frame) =>
            'data' in frame
              ? { ...frame, raw: `event: message\ndata: ${JSON.stringify(frame.data)}\n\n` }
              : frame,
          ),
        )
      : reply,
});
