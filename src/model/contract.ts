import type { Headers, OperationId } from './exchange.ts';
import type { JsonObject, Pointer, Schema } from './json.ts';
import type { ModelRole } from './provider.ts';
import type { Source } from './rule.ts';
import type { OperationTask, PaidKind } from './task.ts';

/** One published response: what a status and media type carry. */
export interface PublishedResponse {
  /** `200`, `4XX`, `default` as OpenAPI spells it. */
  readonly status: string;
  readonly mediaType: string;
  /** Absent where the page does not describe the body. */
  readonly schema?: Schema;
  /** The schema of one event's data, where the media type is an event stream. */
  readonly itemSchema?: Schema;
  /** Data of an event that is no JSON value but ends the stream, for example `[DONE]`. */
  readonly sentinel?: string;
}

/** Where the answer of an operation lists the target's models: pointers to the items, an item's name, and whether there are more. */
export interface ModelList {
  readonly items: Pointer;
  readonly id: Pointer;
  readonly more: Pointer;
}

/** How a body of HTTP status 200 says that a request was refused. */
export interface BodyStatus {
  readonly at: Pointer;
  /** The code of success, as text. */
  readonly ok: string;
  /** HTTP statuses by code; a code from 400 to 599 that is not among them stands for itself. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** One method on one path. */
export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  /** Template below the prefix, for example `/models/{model}:generateContent`. */
  readonly path: string;
  /** Query parameters that select it, for example `alt=sse`. */
  readonly query: Readonly<Record<string, string>>;
  /** Members of the JSON body that select it, for example `stream: true`. */
  readonly body: JsonObject;
  /** Headers that every request must carry, with a published value, names in lower case. */
  readonly headers: Headers;
  /** Names of the query parameters that every request must carry and that say nothing by themselves, for example a task's id. */
  readonly asks: readonly string[];
  readonly streaming: boolean;
  /** Which model role a plain case uses. */
  readonly modelRole?: ModelRole;
  /** Set where it lists the models that others can be asked for. */
  readonly modelList?: ModelList;
  /** What an accepted request is billed for, beyond tokens. */
  readonly paid?: PaidKind;
  /** The operation whose result its plain body would have to name: only a scenario that has such a result can ask for it. */
  readonly leansOn?: OperationId;
  /** Set where it creates a task. */
  readonly task?: OperationTask;
  readonly request?: Schema;
  /** A published request body that the target accepts. */
  readonly example?: Schema;
  readonly responses: readonly PublishedResponse[];
  readonly source: Source;
}

/** A family as one provider publishes it, references resolved. */
export interface Contract {
  readonly family: string;
  readonly provider: string;
  readonly prefix: string;
  readonly operations: readonly Operation[];
  /** Set where a body may say of a request what HTTP statuses say elsewhere. */
  readonly bodyStatus?: BodyStatus;
  /** Hex SHA-256 of the resolved document. */
  readonly digest: string;
}
