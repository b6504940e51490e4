import { fault } from '../../reply.ts';
import { randomFrom, seedOf } from '../../seeded.ts';
import { cutBody, cutEvents } from '../_pieces.ts';

const CUTS = 3;

/** Places inside the bytes, the same for the same bytes. */
const placesIn = (bytes: Uint8Array): readonly number[] => {
  const random = randomFrom(seedOf(String(bytes.length)));
  const places = Array.from({ length: CUTS }, () => 1 + Math.floor(random() * (bytes.length - 2)));
  return [...new Set(places)].sort((one, other) => one - other);
};

export default fault({
  does: 'Sends events and bodies in pieces that are cut anywhere, bodies in chunks without Content-Length.',
  breaks: [],
  answer: (reply) => cutBody(cutEvents(reply, placesIn), placesIn),
});
