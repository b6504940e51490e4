import { proveExact } from './exactness.ts';

proveExact('gemini');
