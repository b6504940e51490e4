import { fault } from '../../reply.ts';
import { hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Takes its newest model where a song asks for one that there is not.',
  breaks: ['suno/errors/unknown-model-is-refused'],
  hear: hearsOtherwise('generateSong', (body) =>
    body['model'] === 'concordat-no-such-model' ? { ...body, model: 'V5' } : body,
  ),
});
