import { fault } from '../../reply.ts';
import { filledIn, hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Adds vocals to an instrumental that nobody has uploaded.',
  breaks: ['suno/uploads/upload-is-needed'],
  hear: hearsOtherwise('addVocals', filledIn({ uploadUrl: 'https://example.com/silence.mp3' })),
});
