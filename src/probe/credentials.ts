import type { AuthScheme, StepAuth } from '../model/index.ts';

/** A key that looks like one and is none; what a step with `auth: wrong` sends. Not a secret. */
export const WRONG_KEY = 'sk-concordat-wrong-0000000000000000';

/** Where a key goes in a request. */
export interface Credential {
  readonly place: 'header' | 'query';
  readonly name: string;
  readonly value: string;
}

const schemes: Readonly<Record<AuthScheme, (key: string) => Credential>> = {
  bearer: (key) => ({ place: 'header', name: 'authorization', value: `Bearer ${key}` }),
  'x-goog-api-key': (key) => ({ place: 'header', name: 'x-goog-api-key', value: key }),
  'x-api-key': (key) => ({ place: 'header', name: 'x-api-key', value: key }),
  'query-key': (key) => ({ place: 'query', name: 'key', value: key }),
};

/** Headers that say who is asking; a step that must not be known takes none of them from the target. */
export const CREDENTIAL_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'x-goog-api-key',
  'x-api-key',
  'api-key',
]);

/** What a step says who it is with; nothing for `none` and where there is no key. `first` is the provider's first scheme. */
export const credentialFor = (
  auth: StepAuth,
  first: AuthScheme,
  key: string | undefined,
): Credential | undefined => {
  if (auth === 'none') return undefined;
  if (auth === 'wrong') return schemes[first](WRONG_KEY);
  return key === undefined ? undefined : schemes[auth](key);
};
