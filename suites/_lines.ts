import type { Evidence, Exchange } from 'concordat/suite';

/** The lines of an event stream, byte order mark left out; the last one is what no line end follows (whatwg-sse#9.2.6). */
export const linesOf = (exchange: Exchange): readonly string[] =>
  (exchange.response?.body.text ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);

/** The lines of each block that a blank line ends; what stands after the last blank line is `rest`. */
export const blocksOf = (
  exchange: Exchange,
): { readonly blocks: readonly (readonly string[])[]; readonly rest: readonly string[] } => {
  const blocks: string[][] = [];
  let open: string[] = [];
  const lines = linesOf(exchange);
  for (const line of lines.slice(0, -1)) {
    if (line !== '') open.push(line);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  const last = lines.at(-1) ?? '';
  return { blocks, rest: last === '' ? open : [...open, last] };
};

/** True for a line whose field is `data`. */
export const isData = (line: string): boolean => /^data(?::|$)/.test(line);

/** `true` for an event stream whose bytes are known as they were sent, else why its lines cannot be judged. */
export const hasLines = ({ exchange }: Evidence): true | string => {
  if (exchange.response?.stream === undefined) return 'the reply is not an event stream';
  if (!exchange.fidelity.bytes) return 'the bytes of the reply were not recorded as they were sent';
  return exchange.response.body.encoding === 'utf8' || 'the stream is not valid UTF-8';
};
