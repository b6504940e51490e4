import { chunksIn } from '../../faults/openai-chat/_chunks.ts';
import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends what it found in the prompt on a chunk before all others, and what it found in the answer on one after the usage.',
  // It does so in streams alone, which is told.
  breaks: ['openai-chat/streaming/same-members-as-unary'],
  answer: (reply) =>
    changeFrames(reply, (frames) => {
      const [first] = chunksIn(frames);
      const last = chunksIn(frames).at(-1);
      if (first === undefined || last === undefined) return frames;
      const before = { ...first, choices: [], prompt_filter_results: [{ prompt_index: 0 }] };
      const after = { ...last, choices: [], usage: null, moderation: { flagged: false } };
      return [{ data: before }, ...frames.slice(0, -1), { data: after }, ...frames.slice(-1)];
    }),
});
