import { proveExact } from './exactness.ts';

proveExact('anthropic');
