import { stringOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { hearsOtherwise } from './_songs.ts';

const MOST = 400;

export default fault({
  does: 'Cuts a prompt that is too long.',
  breaks: ['suno/songs/long-prompt-is-refused'],
  hear: hearsOtherwise('generateSong', (body) => {
    const prompt = stringOf(body['prompt']);
    return prompt === undefined ? body : { ...body, prompt: prompt.slice(0, MOST) };
  }),
});
