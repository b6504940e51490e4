import type { RunHead, Source } from '../model/index.ts';

/** Where a statement is published, as a report shows it. */
export interface ShownSource {
  /** `title § section`, or the key where the page is not known. */
  readonly label: string;
  /** Only http and https. */
  readonly url?: string;
}

/** The address itself where a browser may follow it: http or https, nothing else. */
export const safeUrl = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;

/** Looks a `page#section` up among the pages of the run's head. */
export const shownSource = (head: RunHead, see: Source): ShownSource => {
  const hash = see.indexOf('#');
  const key = hash < 0 ? see : see.slice(0, hash);
  const section = hash < 0 ? '' : see.slice(hash + 1);
  const page = Object.hasOwn(head.sources, key) ? head.sources[key] : undefined;
  const label = section === '' ? (page?.title ?? key) : `${page?.title ?? key} § ${section}`;
  const url = safeUrl(page?.url);
  return url === undefined ? { label } : { label, url };
};
