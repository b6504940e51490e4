import colours from 'picocolors';

/** How words are coloured; plain where colour is off. */
export type Paint = ReturnType<typeof colours.createColors>;

/** Colours that write escape sequences, or do nothing. */
export const paint = (colour: boolean): Paint => colours.createColors(colour);
