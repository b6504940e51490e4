import { fault } from '../../reply.ts';
import { hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Invents a title in custom mode.',
  breaks: ['suno/songs/custom-mode-needs-style-and-title'],
  hear: hearsOtherwise('generateSong', (body) =>
    body['customMode'] === true ? { title: 'Untitled', ...body } : body,
  ),
});
