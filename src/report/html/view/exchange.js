import { bytes, copyButton, count, el, lazily, millis, some } from './dom.js';
import { streamPanel } from './timeline.js';

const pretty = (body) => {
  if (body.base64 || body.cutFrom !== undefined) return undefined;
  try {
    return JSON.stringify(JSON.parse(body.text), null, 2);
  } catch {
    return undefined;
  }
};

const bodyFacts = (body) =>
  [
    bytes(body.bytes),
    body.base64 ? 'not UTF-8, shown as base64' : '',
    body.cutFrom === undefined
      ? ''
      : `cut: the first ${count(body.text.length)} of ${count(body.cutFrom)} characters`,
  ]
    .filter((fact) => fact !== '')
    .join(' · ');

const bodyPanel = (body, name) => {
  const indented = pretty(body);
  const text = el('pre', { tabindex: '0', role: 'region', 'aria-label': name }, indented ?? body.text);
  const toggle = el(
    'button',
    {
      type: 'button',
      class: 'quiet',
      click: () => {
        const raw = text.textContent === body.text;
        text.textContent = raw ? indented : body.text;
        toggle.textContent = raw ? 'As sent' : 'Indented';
      },
    },
    'As sent',
  );
  const differs = indented !== undefined && indented !== body.text;
  return el(
    'div',
    { class: 'body' },
    el('div', { class: 'bar' }, el('span', { class: 'faint' }, bodyFacts(body)), differs ? toggle : ''),
    body.text === '' ? '' : text,
  );
};

const headersPanel = (headers) =>
  el(
    'details',
    { class: 'headers' },
    el('summary', {}, some(headers.length, 'header')),
    el(
      'dl',
      { class: 'pairs mono' },
      headers.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
    ),
  );

const requestPanel = (exchange) =>
  el(
    'section',
    {},
    el('h5', {}, 'Request'),
    el('p', { class: 'mono line' }, el('b', {}, exchange.method), ' ', exchange.url),
    headersPanel(exchange.requestHeaders),
    exchange.requestBody === undefined ? '' : bodyPanel(exchange.requestBody, 'Request body'),
  );

const timingWords = ({ headersMs, firstByteMs, endMs }) =>
  `headers ${millis(headersMs)} · first byte ${millis(firstByteMs)} · end ${millis(endMs)}`;

const responsePanel = (exchange) => {
  if (exchange.status === undefined)
    return el(
      'section',
      {},
      el('h5', {}, 'Response'),
      el('p', { class: 'wire' }, `none: ${exchange.ending ?? 'nothing came back'}`),
    );
  const { stream, responseBody: body } = exchange;
  const shown =
    stream === undefined
      ? bodyPanel(body, 'Response body')
      : [
          streamPanel(stream, exchange.timings, body.bytes),
          lazily({ class: 'headers' }, el('summary', {}, 'the stream as it crossed the wire'), () =>
            bodyPanel(body, 'Stream text'),
          ),
        ];
  return el(
    'section',
    {},
    el('h5', {}, 'Response'),
    el(
      'p',
      { class: 'mono line' },
      el('b', {}, String(exchange.status)),
      ' ',
      el('span', { class: 'faint' }, timingWords(exchange.timings)),
    ),
    exchange.ending === undefined ? '' : el('p', { class: 'wire' }, exchange.ending),
    headersPanel(exchange.responseHeaders),
    shown,
  );
};

const curlPanel = (exchange) => {
  const line = el('code', {}, exchange.curl);
  return el(
    'section',
    {},
    el('div', { class: 'bar' }, el('h5', {}, 'curl'), copyButton(line)),
    el('pre', { class: 'curl', tabindex: '0', role: 'region', 'aria-label': 'curl command' }, line),
  );
};

/** One exchange, closed until somebody wants it unless `open`. */
export const exchangePanel = (exchange, open) => {
  const facts = [
    exchange.apart ?? exchange.operation ?? 'no published operation',
    exchange.status === undefined ? 'no response' : String(exchange.status),
    ...(exchange.stream === undefined ? [] : [some(exchange.stream.count, 'event')]),
    ...(exchange.retries > 0 ? [`sent again ${exchange.retries} times`] : []),
    ...exchange.doubts,
  ];
  return lazily(
    { class: 'exchange', open },
    el('summary', {}, el('b', {}, exchange.step), ' ', el('span', { class: 'faint' }, facts.join(' · '))),
    () => [requestPanel(exchange), responsePanel(exchange), curlPanel(exchange)],
  );
};
