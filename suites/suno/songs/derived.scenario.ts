import { scenario } from 'concordat/suite';
import { ABOUT, CALL_BACK, STYLE, TITLE } from '../_words.ts';

// Both from the finished song, which tells its own id again.
const taskId = { $from: 'song.poll', at: '/data/taskId' };
const audioId = { $from: 'song.poll', at: '/data/response/sunoData/0/id' };
const track = { taskId, audioId };
const exported = { ...track, callBackUrl: CALL_BACK };
const section = { ...exported, prompt: ABOUT, tags: STYLE, title: TITLE };

// What costs least stands first: a step that leans on what did not come ends the case. What is exported is followed as for
// the deaf: to its end and to its assets, but without the same request again. Of cover art and a WAV file there can be one
// only, of the others a second one is not worth its price, and calls about them are not described.
export default scenario({
  title: 'A song, and what can only be made of one',
  effort: 'full',
  steps: [
    {
      name: 'song',
      operation: 'generateSong',
      body: { customMode: false, instrumental: false, model: '', prompt: ABOUT, callBackUrl: CALL_BACK },
      follow: 'barely',
    },
    { name: 'words', operation: 'getTimestampedLyrics', body: track },
    {
      name: 'backwards',
      operation: 'replaceSection',
      body: { ...section, infillStartS: 24, infillEndS: 10 },
      expect: 'reject',
    },
    {
      name: 'nowhere',
      operation: 'extendSong',
      body: {
        defaultParamFlag: true,
        audioId,
        model: '',
        prompt: ABOUT,
        style: STYLE,
        title: TITLE,
        callBackUrl: CALL_BACK,
      },
      expect: 'reject',
    },
    {
      name: 'persona',
      operation: 'generatePersona',
      body: { ...track, name: 'Folk Singer', description: 'A soft voice that sings of water.' },
    },
    { name: 'cover', operation: 'generateCover', body: { taskId, callBackUrl: CALL_BACK }, follow: 'deaf' },
    {
      name: 'cover-again',
      operation: 'generateCover',
      body: { taskId, callBackUrl: CALL_BACK },
      expect: 'either',
    },
    { name: 'wav', operation: 'generateWav', body: exported, follow: 'deaf' },
    { name: 'vocals', operation: 'removeVocals', body: exported, follow: 'deaf' },
    { name: 'stems', operation: 'splitStem', body: exported, follow: 'barely' },
    { name: 'video', operation: 'generateVideo', body: exported, follow: 'deaf' },
    {
      name: 'extended',
      operation: 'extendSong',
      body: { defaultParamFlag: false, audioId, model: '', callBackUrl: CALL_BACK },
      follow: 'barely',
    },
    {
      name: 'replaced',
      operation: 'replaceSection',
      body: { ...section, infillStartS: 10, infillEndS: 24 },
      follow: 'barely',
    },
  ],
});
