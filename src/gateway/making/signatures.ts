import { createHash, createHmac } from 'node:crypto';

// Not a secret: it only has to tell our own signatures from others'.
const SEAL = 'concordat reference gateway';
const ID_BYTES = 16;

const idOf = (content: string): Buffer => createHash('sha256').update(content).digest().subarray(0, ID_BYTES);

const sealed = (id: Uint8Array): Buffer =>
  Buffer.concat([id, createHmac('sha256', SEAL).update(id).digest()]);

/** The signature of a text that the model thought about; standard base64. */
export const signText = (text: string): string => sealed(idOf(text)).toString('base64');

/** Whether a signature is ours and whole; of the content, where it is given. */
export const isSigned = (signature: string, content?: string): boolean => {
  const bytes = Buffer.from(signature, 'base64');
  const id = bytes.subarray(0, ID_BYTES);
  const unchanged = sealed(id).equals(bytes) && bytes.toString('base64') === signature;
  return unchanged && (content === undefined || idOf(content).equals(id));
};
