import { rule } from 'concordat/suite';
import { saidIn, songState, TRACKS_AT, tracksIn } from '../_suno.ts';

export default rule({
  level: 'should',
  says: 'FIRST_SUCCESS means that a track is there: one of them has its audioUrl already.',
  see: 'anyint/music-tasks-and-webhooks#Music task states',
  on: { operation: 'getSongTask', status: 'success' },
  when: ({ exchange }) =>
    songState(exchange) === 'FIRST_SUCCESS' || 'the answer does not tell that the first track is done',
  *check({ exchange }) {
    const tracks = tracksIn(exchange);
    if (tracks.some(({ value }) => saidIn(value, 'audioUrl') !== undefined)) return;
    const actual = tracks.length === 0 ? 'no track' : `${tracks.length} tracks without one`;
    yield { at: `/response/body${TRACKS_AT}`, expected: 'a track with an audioUrl', actual };
  },
});
