import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import type { Frame, Reply } from '../../reply.ts';
import { digestOf } from '../../seeded.ts';
import { streamReply } from '../openai/replies.ts';
import type { Told } from './events.ts';
import { eventsOf } from './events.ts';

const LONGEST_PADDING = 16;

/** Padding that hides how long a piece is; upstream sends it unless it is told not to (openai/responses#stream_options). */
const paddingFor = ({ type, delta }: Told, number: number): JsonObject => {
  const text = stringOf(delta);
  if (text === undefined || !type.endsWith('.delta')) return {};
  return {
    obfuscation: digestOf(text, String(number)).slice(0, LONGEST_PADDING - (text.length % LONGEST_PADDING)),
  };
};

/** Whether a caller of upstream wants the padding. */
export const wantsPadding = (body: JsonValue | undefined): boolean =>
  member(member(body, 'stream_options'), 'include_obfuscation') !== false;

/** A response as named events without a sentinel at their end (recorded/openai#158 of 158 response streams), those after a number only. */
export const streamed = (response: JsonObject, isPadded: boolean, after = -1): Reply => {
  const frames = eventsOf(response).map((event, sequence_number): Frame => {
    const { type, ...rest } = event;
    const padding = isPadded ? paddingFor(event, sequence_number) : {};
    return { event: type, data: { type, sequence_number, ...rest, ...padding } };
  });
  return streamReply(frames.slice(after + 1));
};
