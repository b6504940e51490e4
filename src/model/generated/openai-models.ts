// Generated from specs/openai-models/openapi.yaml by `npm run generate`; a test fails where it differs.

export interface OpenaiModelsOperations {
  listModels: {
    reply: ModelList;
  };
  retrieveModel: {
    reply: Model;
  };
  error: ErrorEnvelope;
}
export interface ModelList {
  object?: 'list';
  data: Model[];
}
export interface Model {
  id: string;
  object?: 'model';
  created?: number;
  owned_by?: string;
}
export interface ErrorEnvelope {
  error: ErrorObject;
}
export interface ErrorObject {
  message: string;
  type: string;
  param?: string | null;
  code?: string | number | null;
}
