// More than the 4096 tokens from which on the smallest models cache.
/** The system prompt that is to be cached. */
export const LONG = 'Rye bread needs flour, water, salt and time. '.repeat(450);

// Plain English has four characters a token and more.
/** More tokens than the prompt can have, however it is counted. */
export const TOO_MANY = LONG.length / 2.5;
