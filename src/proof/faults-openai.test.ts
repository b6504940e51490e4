import { proveExact } from './exactness.ts';

proveExact('openai');
