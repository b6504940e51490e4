const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** True for bytes in standard base64 with padding (RFC 4648 section 4); false for an empty text. */
export const isBase64 = (text: string): boolean => text !== '' && STANDARD.test(text);

/** True for the mark that a recorder left where it cut a long value out. */
export const isCutOut = (text: string): boolean => /^_+[A-Z_]*TRUNCATED_*:/.test(text);
