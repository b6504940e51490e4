import { rule } from 'concordat/suite';
import { songState, TRACKS_AT, tracksIn } from '../_suno.ts';

const USUAL = 2;

export default rule({
  level: 'may',
  says: 'A finished song is there in two versions.',
  see: 'sunoapi/docs#Get Music Generation Details',
  on: { operation: 'getSongTask', status: 'success' },
  when: ({ exchange }) => {
    if (songState(exchange) !== 'SUCCESS') return 'the song is not finished';
    return tracksIn(exchange).length > 0 || 'the answer holds no track';
  },
  *check({ exchange }) {
    const actual = tracksIn(exchange).length;
    if (actual !== USUAL) yield { at: `/response/body${TRACKS_AT}`, expected: USUAL, actual };
  },
});
