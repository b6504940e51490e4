/** Of what a song is about. */
export const ABOUT = 'A short, quiet folk song about a paper boat on a stream';
/** What is sung. */
export const LYRICS = '[Verse]\nA paper boat sails down the stream\n[Chorus]\nSail on, sail on';
export const STYLE = 'folk, acoustic guitar, soft voice';
export const TITLE = 'Paper Boat';
/** Where nothing listens: what stands in a request unless the run has an address of its own. */
export const CALL_BACK = 'https://example.com/callback';
