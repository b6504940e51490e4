import type { Headers } from '../model/index.ts';
import type { Outgoing } from './request.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where a reply sends its client: a URL, or the text itself where it is none; undefined where it sends nowhere. */
export const redirectOf = (status: number, headers: Headers, from: string): URL | string | undefined => {
  const { location } = headers;
  if (!REDIRECTS.has(status) || location === undefined) return undefined;
  try {
    return new URL(location, from);
  } catch {
    return location;
  }
};

/** The request that follows a redirect to the same origin, as a browser makes it: 303, and 301 and 302 after POST, become GET (rfc9110#15.4). */
export const followed = (request: Outgoing, status: number, to: URL): Outgoing => {
  const becomesGet = status === 303 ? request.method !== 'HEAD' : status < 303 && request.method === 'POST';
  if (!becomesGet) return { ...request, url: to.href };
  const { 'content-type': _dropped, ...headers } = request.headers;
  return { method: 'GET', url: to.href, headers };
};
