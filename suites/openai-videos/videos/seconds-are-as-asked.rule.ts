import { type Exchange, type JsonValue, member, replyOf, requestOf, rule } from 'concordat/suite';
import { CREATED } from './_video.ts';

/** A number, or a text that is one. */
const numberIn = (value: JsonValue | undefined): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

const secondsOf = (exchange: Exchange): readonly (number | undefined)[] => [
  numberIn(member(requestOf(exchange), 'duration')),
  numberIn(member(replyOf(exchange), 'seconds')),
];

export default rule({
  // Which lengths there are depends on the model; a service may round to one of them.
  level: 'may',
  says: 'Where the answer tells the seconds of a video, they are those that duration asks for.',
  see: 'openai/videos#Video job',
  on: CREATED,
  when: ({ exchange }) =>
    secondsOf(exchange).every((one) => one !== undefined) || 'request or reply tells no seconds',
  *check({ exchange }) {
    const [asked = 0, told = 0] = secondsOf(exchange);
    if (told !== asked) yield { at: '/response/body/seconds', expected: asked, actual: told };
  },
});
