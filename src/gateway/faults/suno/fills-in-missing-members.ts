import { fault } from '../../reply.ts';
import { filledIn, hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Thinks of a value where a song lacks a required member.',
  breaks: ['suno/errors/missing-members-are-refused'],
  hear: hearsOtherwise(
    'generateSong',
    filledIn({
      customMode: false,
      instrumental: false,
      model: 'V5',
      callBackUrl: 'https://example.com/callback',
    }),
  ),
});
