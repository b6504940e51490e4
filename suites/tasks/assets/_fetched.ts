import { type Exchange, type Finding, saysLater, succeeded } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { beginsAs, type MediaKind, shownBytes, textInPlace } from './_media.ts';

const MOST_CHARACTERS = 160;

const addressOf = ({ request: { url } }: Exchange): string => url.slice(0, MOST_CHARACTERS);

/** True for bytes that came back with 2xx, at least one. */
export const hasBytes = (exchange: Exchange): boolean =>
  succeeded(exchange) && (exchange.response?.body.size ?? 0) > 0;

/** Hosts that are this machine, or a name of nobody's outside a network: if they do not answer us, they answer nobody. */
const NO_PUBLIC_HOST = /^(localhost|127(\.\d+){3}|\[::1\]|[^.:]+)$/;
const NO_WAY = /^(ENOTFOUND|EAI_AGAIN|ECONN|EHOSTUNREACH|ENETUNREACH|UND_ERR|getaddrinfo|connect )/;

/** Whether the way there may be closed to us alone: another public host gave no answer at all. */
const isOutOfReach = ({ ending, response, request: { url } }: Exchange): boolean => {
  if (response !== undefined || !URL.canParse(url) || NO_PUBLIC_HOST.test(new URL(url).hostname))
    return false;
  return ending.kind === 'timeout' || (ending.kind === 'refused' && NO_WAY.test(ending.reason));
};

/** True where something can be said of what came back, or of its absence: a host may be busy, or out of our reach. */
export const isDecided = (exchange: Exchange | undefined): exchange is Exchange =>
  exchange !== undefined && !saysLater(exchange) && !isOutOfReach(exchange);

/** Hosts of assets that serve their own sites alone refuse so whoever comes from elsewhere. */
const HOT_LINKS = [401, 403];

/** As `isDecided`, of an asset: what its host denies to strangers may well be there. */
export const isDecidedAsset = (exchange: Exchange): boolean =>
  isDecided(exchange) && !HOT_LINKS.includes(exchange.response?.status ?? 0);

/** One finding where no bytes came back. */
export function* checkThere(exchange: Exchange): Iterable<Finding> {
  if (hasBytes(exchange)) return;
  const { step, ending, response } = exchange;
  const expected = 'an asset that can be had';
  const address = addressOf(exchange);
  if (response === undefined || ending.kind !== 'complete') {
    const reason = 'reason' in ending ? `: ${ending.reason}` : '';
    yield { at: `/${step}/ending`, expected, actual: `${address}: ${ending.kind}${reason}` };
  } else if (response.body.size === 0)
    yield {
      at: `/${step}/response/body`,
      expected,
      actual: `${address}: HTTP ${response.status} and no byte`,
    };
  else yield { at: `/${step}/response/status`, expected, actual: `${address}: ${told(exchange)}` };
}

/** One finding where bytes came back that are a page or JSON. */
export function* checkNoText(exchange: Exchange): Iterable<Finding> {
  const text = textInPlace(exchange);
  if (text !== undefined)
    yield {
      at: `/${exchange.step}/response/body`,
      expected: 'the bytes of the asset',
      actual: `${text}: ${(exchange.response?.body.text ?? '').slice(0, MOST_CHARACTERS)}`,
    };
}

/** One finding where bytes came back that do not begin as a file of the kind does. */
export function* checkKind(kind: MediaKind, exchange: Exchange): Iterable<Finding> {
  if (!beginsAs(kind, exchange))
    yield {
      at: `/${exchange.step}/response/body`,
      expected: `the first bytes of ${kind === 'video' ? 'a' : 'an'} ${kind} file`,
      actual: shownBytes(exchange),
    };
}
