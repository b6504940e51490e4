import type { Fault } from './reply.ts';

const files = import.meta.glob<Fault>(['./faults/*/*.ts', '!**/_*.ts'], { eager: true, import: 'default' });

const byId: ReadonlyMap<string, Fault> = new Map(
  Object.entries(files)
    .map(([path, fault]): [string, Fault] => [path.replace(/^\.\/faults\/|\.ts$/g, ''), fault])
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);

/** All the ways in which the gateway can be wrong, by id (`<family>/<verb-noun>`), in alphabetical order. */
export const faults = (): ReadonlyMap<string, Fault> => byId;
