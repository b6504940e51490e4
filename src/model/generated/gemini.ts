// Generated from specs/gemini/openapi.yaml by `npm run generate`; a test fails where it differs.

export type OutputMediaResolution = unknown;

export interface GeminiOperations {
  generateContent: {
    request: GenerateContentRequest;
    reply: GenerateContentResponse;
  };
  streamGenerateContent: {
    request: GenerateContentRequest;
    reply: GenerateContentResponse;
  };
  embedContent: {
    request: EmbedContentRequest;
    reply: EmbedContentResponse;
  };
  batchEmbedContents: {
    request: BatchEmbedContentsRequest;
    reply: BatchEmbedContentsResponse;
  };
  countTokens: {
    request: CountTokensRequest;
    reply: CountTokensResponse;
  };
  listModels: {
    reply: ListModelsResponse;
  };
  getModel: {
    reply: Model;
  };
  error: ErrorEnvelope;
}
export interface GenerateContentRequest {
  /**
   * @minItems 1
   */
  contents: Content[];
  systemInstruction?: SystemInstruction;
  generationConfig?: GenerationConfig;
  safetySettings?: SafetySetting[];
  tools?: Tool[];
  toolConfig?: ToolConfig;
  cachedContent?: string;
  serviceTier?: string;
  store?: boolean;
  model?: string;
}
export interface Content {
  role?: 'user' | 'model';
  /**
   * @minItems 1
   */
  parts: Part[];
}
export interface Part {
  text?: string;
  inlineData?: Blob;
  fileData?: {
    mimeType?: string;
    fileUri: string;
  };
  functionCall?: {
    id?: string;
    name: string;
    args?: {
      [k: string]: unknown;
    };
  };
  functionResponse?: {
    id?: string;
    name: string;
    response: {
      [k: string]: unknown;
    };
    parts?: {
      [k: string]: unknown;
    }[];
    willContinue?: boolean;
    scheduling?: string;
  };
  executableCode?: {
    [k: string]: unknown;
  };
  codeExecutionResult?: {
    [k: string]: unknown;
  };
  toolCall?: {
    [k: string]: unknown;
  };
  toolResponse?: {
    [k: string]: unknown;
  };
  thought?: boolean;
  thoughtSignature?: string;
  videoMetadata?: {
    [k: string]: unknown;
  };
  mediaResolution?: {
    [k: string]: unknown;
  };
  partMetadata?: {
    [k: string]: unknown;
  };
}
export interface Blob {
  mimeType: string;
  data: string;
}
export interface SystemInstruction {
  role?: string;
  parts?: TextPart[];
}
export interface TextPart {
  text: string;
}
export interface GenerationConfig {
  temperature?: number;
  topP?: number;
  topK?: number;
  candidateCount?: number;
  maxOutputTokens?: number;
  /**
   * @maxItems 5
   */
  stopSequences?: string[];
  seed?: number;
  presencePenalty?: number;
  frequencyPenalty?: number;
  responseLogprobs?: boolean;
  logprobs?: number;
  enableEnhancedCivicAnswers?: boolean;
  responseMimeType?: 'text/plain' | 'application/json';
  responseSchema?: ValueSchema;
  responseJsonSchema?: {
    [k: string]: unknown;
  };
  responseModalities?: ('TEXT' | 'IMAGE')[];
  imageConfig?: {
    aspectRatio?: string;
    imageSize?: string;
  };
  speechConfig?: {
    [k: string]: unknown;
  };
  mediaResolution?: 'MEDIA_RESOLUTION_LOW' | 'MEDIA_RESOLUTION_MEDIUM' | 'MEDIA_RESOLUTION_HIGH';
  thinkingConfig?: ThinkingConfig;
}
export interface ValueSchema {
  type?:
    | 'STRING'
    | 'NUMBER'
    | 'INTEGER'
    | 'BOOLEAN'
    | 'ARRAY'
    | 'OBJECT'
    | 'NULL'
    | 'string'
    | 'number'
    | 'integer'
    | 'boolean'
    | 'array'
    | 'object'
    | 'null';
  format?: string;
  title?: string;
  description?: string;
  nullable?: boolean;
  enum?: string[];
  maxItems?: string | number;
  minItems?: string | number;
  properties?: {
    [k: string]: ValueSchema;
  };
  required?: string[];
  minProperties?: string | number;
  maxProperties?: string | number;
  minLength?: string | number;
  maxLength?: string | number;
  pattern?: string;
  example?: unknown;
  anyOf?: ValueSchema[];
  propertyOrdering?: string[];
  default?: unknown;
  items?: ValueSchema;
  minimum?: number;
  maximum?: number;
}
export interface ThinkingConfig {
  includeThoughts?: boolean;
  thinkingBudget?: number;
  thinkingLevel?: 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH';
}
export interface SafetySetting {
  category:
    | 'HARM_CATEGORY_HARASSMENT'
    | 'HARM_CATEGORY_HATE_SPEECH'
    | 'HARM_CATEGORY_SEXUALLY_EXPLICIT'
    | 'HARM_CATEGORY_DANGEROUS_CONTENT';
  threshold:
    'BLOCK_LOW_AND_ABOVE' | 'BLOCK_MEDIUM_AND_ABOVE' | 'BLOCK_ONLY_HIGH' | 'BLOCK_NONE' | 'OFF';
}
export interface Tool {
  functionDeclarations?: FunctionDeclaration[];
  googleSearch?: {
    [k: string]: unknown;
  };
  codeExecution?: {
    [k: string]: unknown;
  };
  urlContext?: {
    [k: string]: unknown;
  };
  googleSearchRetrieval?: {
    [k: string]: unknown;
  };
  googleMaps?: {
    [k: string]: unknown;
  };
  fileSearch?: {
    [k: string]: unknown;
  };
  computerUse?: {
    [k: string]: unknown;
  };
  mcpServers?: {
    [k: string]: unknown;
  }[];
}
export interface FunctionDeclaration {
  name: string;
  description?: string;
  parameters?: ValueSchema;
  parametersJsonSchema?: {
    [k: string]: unknown;
  };
  behavior?: string;
  response?: ValueSchema;
  responseJsonSchema?: {
    [k: string]: unknown;
  };
}
export interface ToolConfig {
  functionCallingConfig?: {
    mode?: 'AUTO' | 'ANY' | 'NONE' | 'VALIDATED';
    allowedFunctionNames?: string[];
  };
  retrievalConfig?: {
    [k: string]: unknown;
  };
  includeServerSideToolInvocations?: boolean;
}
export interface GenerateContentResponse {
  modelStatus?: ModelStatus;
  modelVersion?: string;
  promptFeedback?: PromptFeedback;
  responseId?: string;
  candidates?: Candidate[];
  usageMetadata?: UsageMetadata;
}
export interface ModelStatus {
  message?: string;
  modelStage?: string;
  retirementTime?: string;
}
export interface PromptFeedback {
  safetyRatings?: SafetyRating[];
  blockReason?: string;
}
export interface SafetyRating {
  category?: string;
  probability?: string;
  blocked?: boolean;
}
export interface Candidate {
  groundingAttributions?: GroundingAttribution[];
  content?: OutputContent;
  finishMessage?: string;
  avgLogprobs?: number;
  tokenCount?: number;
  index?: number;
  safetyRatings?: SafetyRating[];
  finishReason?: string;
  logprobsResult?: LogprobsResult;
  urlContextMetadata?: UrlContextMetadata;
  citationMetadata?: CitationMetadata;
  groundingMetadata?: GroundingMetadata;
}
export interface GroundingAttribution {
  sourceId?: AttributionSourceId;
  content?: OutputContent;
}
export interface AttributionSourceId {
  groundingPassage?: GroundingPassageId;
  semanticRetrieverChunk?: SemanticRetrieverChunk;
}
export interface GroundingPassageId {
  passageId?: string;
  partIndex?: number;
}
export interface SemanticRetrieverChunk {
  source?: string;
  chunk?: string;
}
export interface OutputContent {
  role?: string;
  parts?: OutputPart[];
}
export interface OutputPart {
  mediaResolution?: OutputMediaResolution;
  fileData?: OutputFileData;
  functionCall?: OutputFunctionCall;
  thoughtSignature?: string;
  text?: string;
  inlineData?: OutputBlob;
  functionResponse?: OutputFunctionResponse;
  codeExecutionResult?: OutputCodeExecutionResult;
  executableCode?: OutputExecutableCode;
  partMetadata?: {
    [k: string]: unknown;
  };
  videoMetadata?: OutputVideoMetadata;
  toolResponse?: OutputToolResponse;
  toolCall?: OutputToolCall;
  thought?: boolean;
}
export interface OutputFileData {
  mimeType?: string;
  fileUri?: string;
}
export interface OutputFunctionCall {
  id?: string;
  name?: string;
  args?: {
    [k: string]: unknown;
  };
}
export interface OutputBlob {
  mimeType?: string;
  data?: string;
}
export interface OutputFunctionResponse {
  id?: string;
  name?: string;
  parts?: OutputFunctionResponsePart[];
  willContinue?: boolean;
  response?: {
    [k: string]: unknown;
  };
  scheduling?: string;
}
export interface OutputFunctionResponsePart {
  inlineData?: OutputFunctionResponseBlob;
}
export interface OutputFunctionResponseBlob {
  mimeType?: string;
  data?: string;
}
export interface OutputCodeExecutionResult {
  id?: string;
  output?: string;
  outcome?: string;
}
export interface OutputExecutableCode {
  id?: string;
  code?: string;
  language?: string;
}
export interface OutputVideoMetadata {
  startOffset?: string;
  endOffset?: string;
  fps?: number;
}
export interface OutputToolResponse {
  id?: string;
  response?: {
    [k: string]: unknown;
  };
  toolType?: string;
}
export interface OutputToolCall {
  id?: string;
  toolType?: string;
  args?: {
    [k: string]: unknown;
  };
}
export interface LogprobsResult {
  chosenCandidates?: LogprobsResultCandidate[];
  logProbabilitySum?: number;
  topCandidates?: TopCandidates[];
}
export interface LogprobsResultCandidate {
  tokenId?: number;
  token?: string;
  logProbability?: number;
}
export interface TopCandidates {
  candidates?: LogprobsResultCandidate[];
}
export interface UrlContextMetadata {
  urlMetadata?: UrlMetadata[];
}
export interface UrlMetadata {
  retrievedUrl?: string;
  urlRetrievalStatus?: string;
}
export interface CitationMetadata {
  citationSources?: CitationSource[];
}
export interface CitationSource {
  license?: string;
  startIndex?: number;
  endIndex?: number;
  uri?: string;
}
export interface GroundingMetadata {
  searchEntryPoint?: SearchEntryPoint;
  googleMapsWidgetContextToken?: string;
  imageSearchQueries?: string[];
  webSearchQueries?: string[];
  groundingChunks?: GroundingChunk[];
  groundingSupports?: GroundingSupport[];
  retrievalMetadata?: RetrievalMetadata;
}
export interface SearchEntryPoint {
  sdkBlob?: string;
  renderedContent?: string;
}
export interface GroundingChunk {
  retrievedContext?: RetrievedContext;
  web?: Web;
  maps?: Maps;
  image?: Image;
}
export interface RetrievedContext {
  text?: string;
  fileSearchStore?: string;
  customMetadata?: GroundingChunkCustomMetadata[];
  pageNumber?: number;
  title?: string;
  uri?: string;
}
export interface GroundingChunkCustomMetadata {
  stringListValue?: GroundingChunkStringList;
  numericValue?: number;
  key?: string;
  stringValue?: string;
}
export interface GroundingChunkStringList {
  values?: string[];
}
export interface Web {
  uri?: string;
  title?: string;
}
export interface Maps {
  uri?: string;
  title?: string;
  placeAnswerSources?: PlaceAnswerSources;
  placeId?: string;
  text?: string;
}
export interface PlaceAnswerSources {
  reviewSnippets?: ReviewSnippet[];
}
export interface ReviewSnippet {
  reviewId?: string;
  googleMapsUri?: string;
  title?: string;
}
export interface Image {
  sourceUri?: string;
  imageUri?: string;
  domain?: string;
  title?: string;
}
export interface GroundingSupport {
  renderedParts?: number[];
  segment?: Segment;
  groundingChunkIndices?: number[];
  confidenceScores?: number[];
}
export interface Segment {
  partIndex?: number;
  text?: string;
  startIndex?: number;
  endIndex?: number;
}
export interface RetrievalMetadata {
  googleSearchDynamicRetrievalScore?: number;
}
export interface UsageMetadata {
  cachedContentTokenCount?: number;
  candidatesTokensDetails?: ModalityTokenCount[];
  promptTokenCount?: number;
  thoughtsTokenCount?: number;
  totalTokenCount?: number;
  promptTokensDetails?: ModalityTokenCount[];
  cacheTokensDetails?: ModalityTokenCount[];
  toolUsePromptTokensDetails?: ModalityTokenCount[];
  toolUsePromptTokenCount?: number;
  candidatesTokenCount?: number;
  serviceTier?: string;
}
export interface ModalityTokenCount {
  modality?: string;
  tokenCount?: number;
}
export interface EmbedContentRequest {
  content: EmbeddedContent;
  taskType?:
    | 'RETRIEVAL_QUERY'
    | 'RETRIEVAL_DOCUMENT'
    | 'SEMANTIC_SIMILARITY'
    | 'CLASSIFICATION'
    | 'CLUSTERING'
    | 'QUESTION_ANSWERING'
    | 'FACT_VERIFICATION'
    | 'CODE_RETRIEVAL_QUERY';
  title?: string;
  outputDimensionality?: number;
  model?: string;
}
export interface EmbeddedContent {
  role?: string;
  /**
   * @minItems 1
   */
  parts: TextPart[];
}
export interface EmbedContentResponse {
  embedding: ContentEmbedding;
  usageMetadata?: EmbeddingUsageMetadata;
}
export interface ContentEmbedding {
  shape?: number[];
  values: number[];
}
export interface EmbeddingUsageMetadata {
  promptTokenCount?: number;
  promptTokenDetails?: ModalityTokenCount[];
}
export interface BatchEmbedContentsRequest {
  /**
   * @minItems 1
   */
  requests: BatchedEmbedContentRequest[];
}
export interface BatchedEmbedContentRequest {
  model: string;
  content: EmbeddedContent;
  taskType?:
    | 'RETRIEVAL_QUERY'
    | 'RETRIEVAL_DOCUMENT'
    | 'SEMANTIC_SIMILARITY'
    | 'CLASSIFICATION'
    | 'CLUSTERING'
    | 'QUESTION_ANSWERING'
    | 'FACT_VERIFICATION'
    | 'CODE_RETRIEVAL_QUERY';
  title?: string;
  outputDimensionality?: number;
}
export interface BatchEmbedContentsResponse {
  embeddings: ContentEmbedding[];
  usageMetadata?: EmbeddingUsageMetadata;
}
export interface CountTokensRequest {
  contents?: CountedContent[];
  generateContentRequest?: {
    [k: string]: unknown;
  };
}
export interface CountedContent {
  role?: string;
  parts?: Part[];
}
export interface CountTokensResponse {
  totalTokens: number;
  promptTokensDetails?: ModalityTokenCount[];
  cacheTokensDetails?: ModalityTokenCount[];
  cachedContentTokenCount?: number;
}
export interface ListModelsResponse {
  nextPageToken?: string;
  models: Model[];
}
export interface Model {
  topK?: number;
  description?: string;
  temperature?: number;
  thinking?: boolean;
  topP?: number;
  maxTemperature?: number;
  outputTokenLimit?: number;
  version?: string;
  supportedGenerationMethods?: string[];
  baseModelId?: string;
  displayName?: string;
  name?: string;
  inputTokenLimit?: number;
}
export interface ErrorEnvelope {
  error: ErrorStatus;
}
export interface ErrorStatus {
  code: number;
  message: string;
  status: string;
  details?: {
    [k: string]: unknown;
  }[];
}
