import { scenario } from 'concordat/suite';
import { NO_VIDEO } from './_video.ts';

export default scenario({
  title: 'The content of a video that there is not',
  effort: 'standard',
  steps: [
    {
      name: 'content',
      operation: 'downloadVideo',
      parameters: { video_id: { literal: NO_VIDEO } },
      expect: 'reject',
    },
  ],
});
