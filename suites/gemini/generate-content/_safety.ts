import { type Exchange, type JsonObject, member } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { listIn } from '../../_placed.ts';
import { candidatesOf, responsesOf } from '../_reply.ts';

/** Each list of safety ratings of an answer that is not empty: of its candidates and of its prompt. */
export const ratingListsOf = (exchange: Exchange): readonly (readonly Placed<JsonObject>[])[] => {
  const feedbacks = responsesOf(exchange).map(({ at, value }) => ({
    at: `${at}/promptFeedback`,
    value: member(value, 'promptFeedback') ?? null,
  }));
  return [...candidatesOf(exchange), ...feedbacks]
    .map((holder) => listIn(holder, 'safetyRatings'))
    .filter((list) => list.length > 0);
};
