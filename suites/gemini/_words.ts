/** Reasons why a candidate ended (google/discovery#Candidate.finishReason); new ones may come. */
export const FINISH_REASONS: readonly string[] = [
  'STOP',
  'MAX_TOKENS',
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'MALFORMED_FUNCTION_CALL',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_OTHER',
  'NO_IMAGE',
  'IMAGE_RECITATION',
  'UNEXPECTED_TOOL_CALL',
  'TOO_MANY_TOOL_CALLS',
  'MISSING_THOUGHT_SIGNATURE',
  'MALFORMED_RESPONSE',
];

/** The reasons that say that a candidate was stopped from outside: not by its own end nor by the token limit. */
export const STOPPED: readonly string[] = FINISH_REASONS.filter(
  (reason) => reason !== 'STOP' && reason !== 'MAX_TOKENS',
);

/** Reasons why a prompt was blocked; the last two are sent by Vertex AI alone (google/discovery#PromptFeedback). */
export const BLOCK_REASONS: readonly string[] = [
  'SAFETY',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'IMAGE_SAFETY',
  'MODEL_ARMOR',
  'JAILBREAK',
];

/** Categories of harm without their prefix HARM_CATEGORY_ (google/discovery#SafetyRating); IMAGE_ and JAILBREAK ones are Vertex AI's. */
export const HARM_CATEGORY =
  /^HARM_CATEGORY_(UNSPECIFIED|DEROGATORY|TOXICITY|VIOLENCE|SEXUAL|MEDICAL|DANGEROUS|HARASSMENT|HATE_SPEECH|SEXUALLY_EXPLICIT|DANGEROUS_CONTENT|CIVIC_INTEGRITY|JAILBREAK|IMAGE_[A-Z_]+)$/;

/** How likely a harm is (google/discovery#SafetyRating.probability). */
export const HARM_PROBABILITIES: readonly string[] = [
  'HARM_PROBABILITY_UNSPECIFIED',
  'NEGLIGIBLE',
  'LOW',
  'MEDIUM',
  'HIGH',
];
