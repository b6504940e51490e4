import type { Form } from '../contract/form.ts';
import { MODEL_ROLES } from '../contract/provider-form.ts';

const text: Form = { kind: 'text' };
const names: Form = { kind: 'list', of: text, least: 1 };

/** A timer that is set for longer fires at once. */
const MOST_MS = 2 ** 31 - 1;
const MOST = 2 ** 30;

const milliseconds: Form = { kind: 'whole', least: 1, most: MOST_MS };
const some: Form = { kind: 'whole', least: 1, most: MOST };

const limits: Form = {
  kind: 'object',
  members: {
    concurrency: { kind: 'whole', least: 1, most: 256 },
    caseDeadlineMs: milliseconds,
    idleDeadlineMs: milliseconds,
    maxBodyBytes: some,
    maxLineBytes: some,
    maxEvents: some,
    maxRedirects: { kind: 'whole', least: 0, most: 20 },
    retryBudgetMs: { kind: 'whole', least: 0, most: MOST_MS },
    attempts: { kind: 'whole', least: 1, most: 20 },
    pollMs: milliseconds,
    taskDeadlineMs: milliseconds,
    tasks: { kind: 'whole', least: 1, most: 256 },
    callbackWaitMs: milliseconds,
  },
};

const models: Form = {
  kind: 'object',
  members: Object.fromEntries(MODEL_ROLES.map((role) => [role, text])),
};

const target: Form = {
  kind: 'object',
  members: {
    name: text,
    provider: text,
    baseUrl: { kind: 'text', like: /^https?:\/\/\S+$/i, says: 'an address such as https://gateway.example' },
    keyEnv: { kind: 'text', like: /^\w+$/, says: 'the name of an environment variable' },
    families: names,
    models,
    familyModels: { kind: 'map', of: models },
    capabilities: { kind: 'list', of: text },
    headers: { kind: 'map', of: text },
    limits,
    paid: { kind: 'flag' },
  },
  required: ['name'],
};

/** What `concordat.yaml` holds. */
export const CONFIG_FORM: Form = {
  kind: 'object',
  members: { targets: { kind: 'list', of: target, least: 1 } },
  required: ['targets'],
};
