import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStreamReader, readEventStream } from './event-stream.ts';

const NO_LIMITS = { maxLineBytes: Infinity, maxEvents: Infinity };

const SAMPLE = [
  ': hello',
  'event: delta',
  'id: 7',
  'data: {"text":"héllo 🌍 日本"}',
  '',
  'data: one',
  ':within',
  'data:two',
  'data',
  '',
  'retry: 10',
  'nonsense',
  '',
  'data:',
  '',
  'event: no-data',
  '',
  'data: 終',
  '',
  'data: never ended',
].join('\n');

const readCut = (bytes: Buffer, cuts: readonly number[]) => {
  const reader = new EventStreamReader(NO_LIMITS);
  const places = [0, ...cuts, bytes.length];
  for (const [n, from] of places.entries()) reader.feed(bytes.subarray(from, places[n + 1]), 0);
  return reader.items;
};

describe('an event stream', () => {
  it('gives events and comments in order, with the byte where each begins', () => {
    const items = readEventStream(SAMPLE);
    expect(items).toMatchObject([
      { kind: 'comment', text: 'hello', atByte: 0, atMs: 0 },
      { kind: 'event', event: 'delta', id: '7', data: '{"text":"héllo 🌍 日本"}', atByte: 8 },
      { kind: 'comment', text: 'within' },
      { kind: 'event', data: 'one\ntwo\n' },
      { kind: 'event', data: '' },
      { kind: 'event', data: '終' },
    ]);
    const bytes = Buffer.from(SAMPLE);
    const last = items.at(-1);
    expect(bytes.subarray(last?.atByte).toString()).toBe('data: 終\n\ndata: never ended');
    expect(Object.keys(items[3] ?? {})).toEqual(['kind', 'data', 'atMs', 'atByte']);
  });

  it.each(['\n', '\r\n', '\r'])('reads line ends %j, cut at every byte', (lineEnd) => {
    const bytes = Buffer.from(SAMPLE.replaceAll('\n', lineEnd));
    const whole = readCut(bytes, []);
    expect(whole.map(({ atMs, atByte, ...said }) => said)).toEqual(
      readEventStream(SAMPLE).map(({ atMs, atByte, ...said }) => said),
    );
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(readCut(bytes, [cut])).toEqual(whole);
    expect(readCut(bytes, Array.from(bytes.keys()))).toEqual(whole);
  });

  it('gives the same items however the bytes are cut, mixed line ends and invalid bytes included', () => {
    const piece = fc.constantFrom(
      'data: a',
      'data: é',
      ':c',
      'event:x',
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      '\r\n\r\n',
      '\xff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(fc.nat(200)), (pieces, places) => {
        const bytes = Buffer.concat(
          pieces.map((text) => (text === '\xff' ? Buffer.from([0xe6, 0x97]) : Buffer.from(text))),
        );
        const cuts = places.filter((place) => place < bytes.length).sort((a, b) => a - b);
        expect(readCut(bytes, cuts)).toEqual(readCut(bytes, []));
      }),
    );
  });

  it('ends an event at a carriage return without waiting for the next byte', () => {
    const reader = new EventStreamReader(NO_LIMITS);
    reader.feed(Buffer.from('data: x\r\n\r'), 5);
    expect(reader.items).toHaveLength(1);
    reader.feed(Buffer.from('\ndata: y\n\n'), 9);
    expect(reader.items).toMatchObject([
      { data: 'x', atMs: 5, atByte: 0 },
      { data: 'y', atMs: 9, atByte: 11 },
    ]);
  });

  it('skips a byte order mark', () => {
    expect(readEventStream('\uFEFFdata: x\n\n')).toMatchObject([{ data: 'x', atByte: 0 }]);
  });

  it('does not invent an event that no blank line ends', () => {
    expect(readEventStream('data: x\n\ndata: [DONE]\n')).toHaveLength(1);
    expect(readEventStream('data: [DONE]')).toEqual([]);
  });

  it('names the broken limit', () => {
    const lines = new EventStreamReader({ maxLineBytes: 10, maxEvents: 3 });
    expect(lines.feed(Buffer.from('data: 1234\n\n'), 0)).toBeUndefined();
    expect(lines.feed(Buffer.from('data: '), 0)).toBeUndefined();
    expect(lines.feed(Buffer.from('56789'), 0)).toBe('line');
    const events = new EventStreamReader({ maxLineBytes: 10, maxEvents: 3 });
    expect(events.feed(Buffer.from('data:1\n\n:c\n:d\n:e\n'), 0)).toBe('events');
    expect(events.items).toHaveLength(3);
  });
});
