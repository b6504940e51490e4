import { scenario } from 'concordat/suite';
import { VIDEO } from './_body.ts';

export default scenario({
  title: 'Videos in a ratio that there is not, of no picture, and with sound beside a video',
  effort: 'full',
  lenient: true,
  steps: [
    {
      name: 'ratio',
      operation: 'createTextVideo',
      body: { ...VIDEO, mode: 'std', aspect_ratio: '7:3' },
      expect: 'reject',
    },
    { name: 'no-picture', operation: 'createImageVideo', body: { ...VIDEO, mode: 'std' }, expect: 'reject' },
    {
      name: 'sound',
      operation: 'createOmniVideo',
      body: {
        ...VIDEO,
        sound: 'on',
        video_list: [
          {
            video_url: 'https://interactive-examples.mdn.mozilla.net/media/cc0-videos/flower.mp4',
            refer_type: 'feature',
          },
        ],
      },
      expect: 'reject',
    },
  ],
});
