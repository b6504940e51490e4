import { rule, succeeded } from 'concordat/suite';
import { saidIn, tracksIn } from '../_suno.ts';
import { alignedIn, WORDS_AT } from './_aligned.ts';

/** What is sung: headings stand in brackets. */
const sungIn = (lyrics: string): string => lyrics.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, ' ').trim();

export default rule({
  level: 'should',
  says: 'Of a finished track that has words it is told when each of them is sung.',
  see: 'sunoapi/docs#Get Timestamped Lyrics',
  on: { scenario: 'suno/songs/derived' },
  when: ({ exchanges }) => {
    const { words } = exchanges;
    if (words === undefined || !succeeded(words)) return 'the times of the words were not told';
    const polls = Object.values(exchanges).filter(({ step }) => step.startsWith('song.poll'));
    const [track] = tracksIn(polls.at(-1));
    const lyrics = track === undefined ? undefined : saidIn(track.value, 'prompt');
    return /\p{L}/u.test(sungIn(lyrics ?? '')) || 'the track does not say that anything is sung';
  },
  *check({ exchanges: { words } }) {
    if (words !== undefined && alignedIn(words).length === 0)
      yield { at: `/words/response/body${WORDS_AT}`, expected: 'the words and their times', actual: 'none' };
  },
});
