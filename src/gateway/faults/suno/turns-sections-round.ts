import { numberOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { hearsOtherwise } from './_songs.ts';

export default fault({
  does: 'Turns a section round that ends before it begins.',
  breaks: ['suno/songs/wrong-changes-are-refused'],
  hear: hearsOtherwise('replaceSection', (body) => {
    const [start, end] = [numberOf(body['infillStartS']), numberOf(body['infillEndS'])];
    return start === undefined || end === undefined || start < end
      ? body
      : { ...body, infillStartS: end, infillEndS: start };
  }),
});
