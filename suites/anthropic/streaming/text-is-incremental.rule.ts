import { below, member, rule, stringOf } from 'concordat/suite';
import { LEAST_CHARACTERS, repetitionIn } from '../../_incremental-text.ts';
import type { Placed } from '../../_placed.ts';
import type { Block } from '../_message.ts';
import { blocksOf } from '../_reply.ts';
import { hasEvents, STREAMED } from './_stream.ts';

const TEXTS = ['text', 'thinking', 'partial_json'];

const piecesIn = ({ deltas }: Block): readonly Placed<string>[] =>
  deltas.flatMap(({ at, value }) =>
    TEXTS.flatMap((name) => {
      const text = stringOf(member(value, name)) ?? '';
      return text === '' ? [] : [{ at: below(at, name), value: text }];
    }),
  );

export default rule({
  level: 'should',
  says: 'The deltas of a block are incremental: none repeats what earlier ones said.',
  see: 'anthropic/streaming#Content block delta types',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    const several = blocksOf(evidence.exchange)
      .map(piecesIn)
      .filter((pieces) => pieces.length > 1);
    if (several.length === 0) return 'every block came in a single delta';
    return (
      several.some((pieces) => pieces.map(({ value }) => value).join('').length >= LEAST_CHARACTERS) ||
      'too little was said to tell'
    );
  },
  *check({ exchange }) {
    for (const block of blocksOf(exchange)) {
      // The same delta twice is another rule's.
      const finding = repetitionIn(piecesIn(block), { orTwice: false });
      if (finding !== undefined) yield finding;
    }
  },
});
