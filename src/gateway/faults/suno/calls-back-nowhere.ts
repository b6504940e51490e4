import { stringOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Takes any text for an address to call back at.',
  breaks: ['suno/songs/callback-address-is-checked'],
  hear: hearsOtherwise('generateSong', (body) =>
    /^https?:/.test(stringOf(body['callBackUrl']) ?? 'https:')
      ? body
      : { ...body, callBackUrl: 'https://example.com/nowhere' },
  ),
});
