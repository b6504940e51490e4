import {
  type Evidence,
  type Exchange,
  everyAt,
  isObject,
  type JsonValue,
  member,
  type Pointer,
  replyOf,
  requestOf,
  type Selector,
  stepNameOf,
  stringOf,
  valueAt,
} from 'concordat/suite';
import type { Size } from '../../_picture.ts';
import type { Placed } from '../../_placed.ts';

/** Where upstream puts the address of an image (dashscope/qwen-image#Response). */
export const IMAGE: Pointer = '/output/choices/*/message/content/*/image';

/** The scenario that also fetches what an answer gives the address of. */
export const PICTURE = 'dashscope/image-generation/picture';

/** Answers that accepted a request for an image. */
export const MADE: Selector = { operation: 'generateImage', status: 'success' };

/** True where the request was good; that a wrong one was accepted is another mistake. */
export const whenGood = ({ case: told, exchange }: Evidence): true | string => {
  const step = told.steps.find(({ name }) => name === stepNameOf(exchange.step));
  return (step?.expect ?? told.expect) !== 'reject' || 'a wrong request was accepted';
};

const BASE64 = /^[A-Za-z0-9+/]{200,}={0,2}$/;

/** True for a text that may lead to an image, or be one. */
const mayBeImage = (text: string): boolean =>
  /^https?:\/\//i.test(text) || /^data:image\//i.test(text) || BASE64.test(text);

/** True where some text in a value may lead to an image, or be one: no page of a gateway says where it stands. */
export const holdsImage = (value: JsonValue | undefined): boolean => {
  if (typeof value === 'string') return mayBeImage(value);
  if (Array.isArray(value)) return value.some(holdsImage);
  return isObject(value) && Object.values(value).some(holdsImage);
};

/** The images of an answer, each with its address. */
export const imagesIn = (exchange: Exchange): readonly Placed<string>[] =>
  everyAt(replyOf(exchange), IMAGE).flatMap(({ at, value }) => {
    const address = stringOf(value) ?? '';
    return address === '' ? [] : [{ at: `/response/body${at}`, value: address }];
  });

/** What lay behind the addresses of the image of the scenario. */
export const picturesOf = ({ exchanges }: Evidence): readonly Exchange[] =>
  Object.values(exchanges).filter(({ step }) => stepNameOf(step) === 'picture');

/** The bytes that came. */
export const bytesOf = ({ response }: Exchange): Buffer =>
  Buffer.from(response?.body.text ?? '', response?.body.encoding ?? 'utf8');

/** `size` of a request, width and height with an asterisk between them. */
export const sizeAsked = (exchange: Exchange | undefined): Size | undefined => {
  const request = exchange && requestOf(exchange);
  const size = stringOf(member(valueAt(request, '/parameters'), 'size')) ?? '';
  const [, width, height] = /^(\d+)\*(\d+)$/.exec(size) ?? [];
  return width === undefined || height === undefined
    ? undefined
    : { width: Number(width), height: Number(height) };
};
