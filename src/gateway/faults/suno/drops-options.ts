import { fault } from '../../reply.ts';
import { hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Drops the gender of the voice and all weights unread.',
  breaks: ['suno/songs/options-are-checked'],
  hear: hearsOtherwise('generateSong', ({ vocalGender: _, styleWeight: __, ...body }) => body),
});
