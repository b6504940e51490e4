import { fault } from '../../reply.ts';
import { filledIn, hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Makes a song of no prompt at all.',
  breaks: ['suno/songs/prompt-is-needed'],
  hear: hearsOtherwise('generateSong', filledIn({ prompt: 'la la la' })),
});
