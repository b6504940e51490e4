import type { Call } from '../reply.ts';

/** A call whose good key counts as sent in the first way that its page names. */
export const takesKeysAnywhere = (call: Call): Call => {
  const { credential, provider, family } = call;
  const [first] = provider.families[family ?? '']?.auth ?? [];
  return credential?.known === true && first !== undefined
    ? { ...call, credential: { ...credential, scheme: first } }
    : call;
};
