import type { Call } from '../reply.ts';

/** Remembers something of each gateway by a name; what one gateway was told, another one does not know. */
export const remembering = <T>() => {
  const known = new Map<string, T>();
  const keyOf = ({ headers }: Call, name: string): string => `${headers['host'] ?? ''} ${name}`;
  return {
    of: (call: Call, name: string): T | undefined => known.get(keyOf(call, name)),
    keep: (call: Call, name: string, value: T): T => {
      known.set(keyOf(call, name), value);
      return value;
    },
  };
};

/** Counts how often each gateway is asked for a name, from 1. */
export const counting = () => {
  const counts = remembering<number>();
  return (call: Call, name: string): number => counts.keep(call, name, (counts.of(call, name) ?? 0) + 1);
};
