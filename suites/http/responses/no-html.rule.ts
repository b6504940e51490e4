import {
  type Defect,
  type Exchange,
  type JsonValue,
  mediaTypeOf,
  member,
  type Pointer,
  rule,
  stringOf,
} from 'concordat/suite';
import { structureOf } from './_declared.ts';

const HTML = /<!doctype html|<html[\s>]|<head>|<body[\s>]/i;

// Requests that reach no published route; a service may well show a page there.
const MISLED: readonly Defect[] = ['wrong-method', 'unknown-action', 'bare-prefix'];

// Only what an error says: a model may well write HTML.
const errorTexts = (exchange: Exchange): readonly (readonly [Pointer, string])[] => {
  const error: JsonValue | undefined = member(structureOf(exchange), 'error');
  const message = stringOf(member(error, 'message')) ?? stringOf(error);
  return message === undefined ? [] : [['/response/body/error/message', message]];
};

const isPage = (exchange: Exchange): boolean => {
  const { text = '', encoding } = exchange.response?.body ?? {};
  if (text === '') return false;
  return (
    mediaTypeOf(exchange) === 'text/html' || (encoding === 'utf8' && /^\s*</.test(text) && HTML.test(text))
  );
};

export default rule({
  level: 'must',
  says: 'A published route never answers with an HTML page, nor wraps one into an error message.',
  see: 'mixroute/gemini-native#Error Handling',
  on: {},
  when: ({ exchange, case: told }) => {
    const isMisled = told.origin.kind === 'reject' && MISLED.includes(told.origin.defect);
    if (exchange.operation === undefined || isMisled) return 'the request fits no published route';
    return exchange.response?.status !== 304 || 'nothing was sent';
  },
  *check({ exchange }) {
    if (isPage(exchange)) {
      const actual = `HTTP ${exchange.response?.status} with HTML: ${(exchange.response?.body.text ?? '').slice(0, 80)}`;
      yield { at: '/response/body', expected: 'JSON or an event stream', actual };
      return;
    }
    for (const [at, text] of errorTexts(exchange))
      if (HTML.test(text))
        yield { at, expected: 'a sentence', actual: `an HTML page inside the message: ${text.slice(0, 80)}` };
  },
});
