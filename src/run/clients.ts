import {
  type Case,
  type Contract,
  folderOf,
  type RuleEntry,
  type RunRecord,
  type Target,
  type Verdict,
} from '../model/index.ts';
import type { ClientOutcome } from '../probe/client-call.ts';
import type { InstalledClient } from '../probe/installed-clients.ts';
import type { ClientCall } from '../probe/official-client.ts';
import type { Probe } from '../probe/probe.ts';
import { claims } from '../schema/claims.ts';
import type { Emit } from './run.ts';

/** The folder of rules that the official clients stand for. */
const CLIENT_FOLDER = 'client';

/** Whether a rule is what users of an official client do: judged by the client itself, while the target is there. */
export const isClientRule = (ruleId: string): boolean => folderOf(ruleId) === CLIENT_FOLDER;

/** One call of an installed client that a target should answer. */
export interface ClientCase {
  readonly client: InstalledClient;
  readonly call: ClientCall<never>;
  readonly contract: Contract;
  readonly model: string;
}

const NEEDS_NO_MODEL = '';

/** The calls that a target's contracts, capabilities and models let one expect to work. */
export const clientCases = (
  clients: readonly InstalledClient[],
  contracts: readonly Contract[],
  target: Target,
): readonly ClientCase[] =>
  clients.flatMap((client) =>
    client.calls.flatMap((call): ClientCase[] => {
      const contract = contracts.find(({ family }) => family === call.family);
      const operation = contract?.operations.find(({ id }) => id === call.operation);
      const model =
        operation?.modelRole === undefined
          ? NEEDS_NO_MODEL
          : target.models[call.family]?.[call.model ?? 'text'];
      const claimed = (call.needs ?? []).every((need) => claims(target, call.family, need));
      return contract !== undefined && operation !== undefined && claimed && model !== undefined
        ? [{ client, call, contract, model }]
        : [];
    }),
  );

/** The rules that the calls stand for, one for each client. */
export const clientRules = (calls: readonly ClientCase[]): readonly RuleEntry[] =>
  [...new Set(calls.map(({ client }) => client))].map((client) => ({
    id: client.id,
    level: 'must',
    says: `What users of the official client ${client.package} ${client.version} do works.`,
    see: `${client.id}#README`,
  }));

/** A call of a client as a case; it has no steps, because the client sends what it likes. */
export const clientCase = ({ client, call }: ClientCase): Case => ({
  id: `${client.id}/${call.name}`,
  family: call.family,
  origin: { kind: 'client', client: client.package, version: client.version },
  title: `${client.package} ${client.version} ${call.does}`,
  expect: 'accept',
  steps: [],
});

const verdictOf = (one: ClientCase, outcome: ClientOutcome): Verdict => {
  const head = { rule: one.client.id, case: clientCase(one).id, level: 'must' } as const;
  if (outcome.kind === 'works') return { ...head, outcome: 'pass' };
  if (outcome.kind === 'undecided') return { ...head, outcome: 'inconclusive', because: outcome.because };
  const finding = {
    at: `/${one.call.name}`,
    expected: `${one.client.package} ${one.client.version} ${one.call.does}`,
    actual: `${outcome.error}${outcome.answer === undefined ? '' : ` — ${outcome.answer}`}`,
  };
  return { ...head, outcome: 'fail', findings: [finding] };
};

/** Repeats the calls through the clients, one after the other, and emits a case and a verdict of each. */
export const performClientCalls = async (
  calls: readonly ClientCase[],
  {
    probe,
    emit,
    signal,
  }: { readonly probe: Probe; readonly emit: Emit; readonly signal?: AbortSignal | undefined },
): Promise<void> => {
  const stopped = (): boolean => signal?.aborted === true;
  for (const one of calls) {
    if (stopped()) return;
    const { client, call, contract, model } = one;
    const outcome = await probe.callClient(client, call, { prefix: contract.prefix, model });
    if (stopped()) return;
    const records: readonly RunRecord[] = [
      { record: 'case', case: clientCase(one) },
      { record: 'verdict', verdict: verdictOf(one, outcome) },
    ];
    for (const record of records) await emit(record);
  }
};
