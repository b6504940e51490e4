import { fault } from '../../reply.ts';
import { hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Takes its newest model where one is asked for that there is not, for uploaded audio.',
  breaks: ['suno/errors/unknown-model-of-uploads-is-refused'],
  hear: hearsOtherwise(['uploadCover', 'uploadExtend'], (body) =>
    body['model'] === 'concordat-no-such-model' ? { ...body, model: 'V5' } : body,
  ),
});
