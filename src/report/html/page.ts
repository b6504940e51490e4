import { createHash } from 'node:crypto';
import type { ReportData } from './data.ts';
import style from './style.css?raw';
import dom from './view/dom.js?raw';
import exchange from './view/exchange.js?raw';
import filters from './view/filters.js?raw';
import main from './view/main.js?raw';
import overview from './view/overview.js?raw';
import promises from './view/promises.js?raw';
import rules from './view/rules.js?raw';
import timeline from './view/timeline.js?raw';

/** One classic script of the view's modules in the order of their imports; names are unique among them. */
const script = `(() => {\n'use strict';\n${[dom, timeline, exchange, rules, filters, promises, overview, main]
  .join('\n')
  .replaceAll('\r', '')
  .replace(/^import [^;]*;\n/gm, '')
  .replace(/^export /gm, '')}\n})();`;

const hash = createHash('sha256').update(script).digest('base64');

const escaped = (text: string): string =>
  text.replace(
    /[&<>"'\p{Cc}\p{Cs}]/gu,
    (character) =>
      `&#${character.codePointAt(0) === 0 || /\p{Cs}/u.test(character) ? 0xfffd : character.codePointAt(0)};`,
  );

/** JSON that no HTML parser reads as anything else; JSON.stringify escapes lone surrogates and controls itself. */
const embedded = (data: ReportData): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The whole file. Only the one script that its policy names by hash runs; data reaches the page as text alone. */
export const htmlPage = (data: ReportData): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${data.summary.red ? 'Red' : 'Green'}: ${escaped(data.head.target.name)} – concordat</title>
<style>
${style}
</style>
</head>
<body>
<noscript><p>${escaped(data.headline)}</p><p>This report needs its own script to be shown.</p></noscript>
<main id="report"></main>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script}</script>
</body>
</html>
`;
