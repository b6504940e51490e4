export * from './case.ts';
export * from './contract.ts';
export * from './exchange.ts';
export * from './json.ts';
export * from './provider.ts';
export * from './rule.ts';
export * from './run.ts';
export * from './unusable.ts';
