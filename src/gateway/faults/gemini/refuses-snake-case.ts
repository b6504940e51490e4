import { isObject } from '../../../schema/read.ts';
import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses members in snake_case.',
  see: 'https://github.com/Wei-Shaw/sub2api/issues/1045',
  breaks: ['gemini/requests/snake-case-accepted', 'gemini/generate-content/snake-case-is-understood'],
  answer: (reply, { body }) => {
    const name = isObject(body) ? Object.keys(body).find((key) => key.includes('_')) : undefined;
    return name === undefined
      ? reply
      : refuse({ status: 400, message: `Unknown name "${name}": Cannot find field.` });
  },
});
