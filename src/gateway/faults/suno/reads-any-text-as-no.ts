import { fault } from '../../reply.ts';
import { hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Reads a text where a flag should be as no.',
  breaks: ['suno/errors/wrong-types-are-refused'],
  hear: hearsOtherwise('generateSong', (body) => ({
    ...body,
    ...(typeof body['instrumental'] === 'string' && { instrumental: false }),
  })),
});
