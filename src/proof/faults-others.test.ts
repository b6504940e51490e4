import { proveExact } from './exactness.ts';

proveExact('others');
