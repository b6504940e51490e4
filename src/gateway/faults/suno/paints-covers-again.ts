import { member } from '../../../schema/read.ts';
import { replied } from '../../families/suno/errors.ts';
import { taskIdOf } from '../../families/suno/tracks.ts';
import { fault } from '../../reply.ts';
import { asksFor } from './_songs.ts';

export default fault({
  does: 'Starts, and bills, cover art again for a song that has it.',
  breaks: ['suno/exports/cover-is-made-once'],
  answer: (reply, call) =>
    asksFor(call, 'generateCover') &&
    reply.kind === 'json' &&
    member(reply.body, 'data') !== undefined &&
    reply.status === 400
      ? replied({ taskId: taskIdOf('another cover', call.bodyText) })
      : reply,
});
