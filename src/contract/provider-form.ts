import { type Form, optional } from './form.ts';

const text: Form = { kind: 'text' };
const source: Form = {
  kind: 'text',
  like: /^[^#\s]+(#.+)?$/,
  says: 'a page of sources.yaml and its section, as in page#section',
};

/** Words for how a key is sent, as `AuthScheme` has them. */
export const AUTH_SCHEMES = ['bearer', 'x-goog-api-key', 'query-key', 'x-api-key'];

/** Situations whose error a provider may publish, as `ErrorSituation` has them. */
const SITUATIONS = [
  'invalid-request',
  'no-key',
  'wrong-key',
  'forbidden',
  'unknown-model',
  'rate-limit',
  'internal',
];

/** Model roles, as `ModelRole` has them. */
export const MODEL_ROLES = ['text', 'thinking', 'image', 'embedding', 'video', 'omni', 'music'];

const publishedError: Form = {
  kind: 'object',
  members: { status: { kind: 'whole', least: 400, most: 599 }, word: text, code: text, source },
  required: ['status', 'source'],
};

const gaps: Form = {
  kind: 'list',
  of: {
    kind: 'object',
    members: { topic: text, says: text, sources: { kind: 'list', of: source } },
    required: ['topic', 'says', 'sources'],
  },
};

const keyed = (names: readonly string[], of: Form): Form => ({
  kind: 'object',
  members: Object.fromEntries(names.map((name) => [name, of])),
});

const service = {
  prefix: {
    kind: 'text',
    like: /^(\/[^/\s]+)*$/,
    says: 'a path such as /v1beta, without a slash at its end',
  },
  operations: { kind: 'list', of: text, least: 1 },
  auth: { kind: 'list', of: { kind: 'word', of: AUTH_SCHEMES }, least: 1 },
  models: keyed(MODEL_ROLES, text),
  capabilities: { kind: 'list', of: text },
  errors: keyed(SITUATIONS, publishedError),
} satisfies Record<string, Form>;

const providerMembers = (families: Readonly<Record<string, Form>>): Readonly<Record<string, Form>> => ({
  provider: {
    kind: 'text',
    like: /^[a-z0-9][a-z0-9-]*$/,
    says: 'a name in small letters, digits and hyphens',
  },
  title: text,
  families: {
    kind: 'map',
    of: { kind: 'object', members: families, required: ['prefix', 'operations', 'auth'] },
  },
  disagreements: gaps,
  silent: gaps,
});

/** What `specs/providers/<id>.yaml` holds. */
export const PROVIDER_FORM: Form = {
  kind: 'object',
  members: providerMembers(service),
  required: ['provider', 'title', 'families'],
};

/** What a user's own provider file holds before it is laid over the one that it extends. */
export const OWN_PROVIDER_FORM: Form = {
  kind: 'object',
  members: {
    extends: text,
    ...providerMembers({ ...service, overlay: text }),
    // What is left out comes from the extended provider; the whole is checked after that.
    families: { kind: 'map', of: optional({ kind: 'object', members: { ...service, overlay: text } }) },
  },
  required: ['provider'],
};

/** What an OpenAPI Overlay 1.0 document holds. */
export const OVERLAY_FORM: Form = {
  kind: 'object',
  members: {
    overlay: { kind: 'text', like: /^1\.0\.\d+$/, says: 'the version as text: overlay: 1.0.0' },
    info: { kind: 'any' },
    extends: text,
    actions: {
      kind: 'list',
      least: 1,
      of: {
        kind: 'object',
        members: {
          target: text,
          description: text,
          update: { kind: 'any' },
          remove: { kind: 'flag' },
        },
        required: ['target'],
      },
    },
  },
  required: ['overlay', 'actions'],
};
