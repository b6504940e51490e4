import { badge, copyButton, count, el, lazily, outside, paged, some, toRule } from './dom.js';
import { exchangePanel } from './exchange.js';
import { matches, OUTCOMES } from './filters.js';

const isNote = (verdict) => verdict.outcome === 'fail' && verdict.level !== 'must';

/** The worst that is said of a rule, as the class of its badge. */
export const statusOf = (verdicts) => {
  if (verdicts.some((verdict) => verdict.outcome === 'fail' && !isNote(verdict))) return 'fail';
  const blocked = verdicts.filter(({ outcome }) => outcome === 'blocked');
  if (blocked.some(({ root }) => root === undefined)) return 'blocked';
  if (verdicts.some(isNote)) return 'note';
  if (blocked.length > 0) return 'dragged';
  return (
    OUTCOMES.slice(2).find(
      (outcome) => outcome !== 'skipped' && verdicts.some((one) => one.outcome === outcome),
    ) ?? (verdicts.length === 0 ? 'none' : 'skipped')
  );
};

const short = (value) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};

const gist = (verdict) => {
  const [first] = verdict.findings ?? [];
  if (first === undefined) return verdict.because ?? '';
  return `${first.at}: expected ${short(first.expected)}, seen ${short(first.actual)}`;
};

const valueCell = (value) =>
  el('td', {}, el('pre', {}, typeof value === 'string' ? value : JSON.stringify(value, null, 2)));

const findingsTable = (findings) =>
  el(
    'table',
    { class: 'findings' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ['where', 'expected', 'seen'].map((head) => el('th', { scope: 'col' }, head)),
      ),
    ),
    el(
      'tbody',
      {},
      findings.map(({ at, expected, actual }) =>
        el(
          'tr',
          {},
          el('td', { class: 'mono' }, at === '' ? 'the exchange' : at),
          valueCell(expected),
          valueCell(actual),
        ),
      ),
    ),
  );

const pair = (name, ...value) => [el('dt', {}, name), el('dd', {}, ...value)];

const caseWords = ({ id, title, expect, why }) => [
  title === id ? '' : el('span', {}, title, ' '),
  el('span', { class: 'mono faint' }, id),
  expect === undefined
    ? ''
    : el('div', { class: 'faint' }, `the contract says ${expect}${why === undefined ? '' : ` · ${why}`}`),
];

const rootWords = (data, root) => {
  const about = root.case === undefined ? '' : ` in ${data.cases[root.case].id}`;
  return [toRule(data.rules[root.rule].id), about];
};

const dragWords = (data, drags) =>
  el(
    'ul',
    { class: 'plain' },
    drags.map(([rule, amount]) => el('li', {}, toRule(data.rules[rule].id), ` ${some(amount, 'verdict')}`)),
  );

const verdictBody = (data, verdict) => {
  const rule = data.rules[verdict.rule];
  const about = verdict.case === undefined ? undefined : data.cases[verdict.case];
  const exchanges = about?.exchanges ?? [];
  const named = (verdict.findings ?? []).map(({ at }) => at.split('/')[1]);
  const asked = exchanges.filter(({ apart }) => apart === undefined);
  const best = exchanges.find(({ step }) => named.includes(step)) ?? asked.at(-1) ?? exchanges.at(-1);
  return [
    el(
      'dl',
      { class: 'pairs' },
      pair('Requirement', `${verdict.level}: ${rule.says}`),
      pair('Source', outside(rule.see)),
      about === undefined ? pair('Case', 'the whole run') : pair('Case', caseWords(about)),
      about?.control === undefined ? [] : pair('Control', el('span', { class: 'mono' }, about.control)),
      verdict.because === undefined ? [] : pair('Because', verdict.because),
      verdict.root === undefined ? [] : pair('Root cause', rootWords(data, data.verdicts[verdict.root])),
      verdict.drags === undefined ? [] : pair('Blocks', dragWords(data, verdict.drags)),
    ),
    verdict.findings === undefined ? '' : findingsTable(verdict.findings),
    ...exchanges.map((exchange) => exchangePanel(exchange, exchange === best)),
    about?.more === undefined
      ? ''
      : el(
          'p',
          { class: 'faint' },
          `${count(about.more)} more exchanges of this case stand in the run file.`,
        ),
  ].filter((part) => part !== '');
};

const verdictRow = (data) => (verdict) => {
  const about = verdict.case === undefined ? undefined : data.cases[verdict.case];
  return lazily(
    { class: `verdict ${isNote(verdict) ? 'note' : verdict.outcome}` },
    el(
      'summary',
      {},
      badge(isNote(verdict) ? 'note' : verdict.outcome),
      el(
        'span',
        { class: 'what' },
        el('span', {}, about?.title ?? 'the whole run'),
        el('span', { class: 'gist' }, gist(verdict)),
      ),
    ),
    () => verdictBody(data, verdict),
  );
};

const tallies = (verdicts) =>
  OUTCOMES.map((outcome) => [outcome, verdicts.filter((verdict) => verdict.outcome === outcome).length])
    .filter(([, amount]) => amount > 0)
    .map(([outcome, amount]) => el('span', { class: `tally ${outcome}` }, `${count(amount)} ${outcome}`));

const ruleHead = (rule, verdicts) =>
  el(
    'summary',
    {},
    badge(statusOf(verdicts), statusOf(verdicts) === 'dragged' ? 'blocked' : statusOf(verdicts)),
    el(
      'span',
      { class: 'what' },
      el('span', { class: 'says' }, rule.says),
      el(
        'span',
        { class: 'gist' },
        el('span', { class: `level ${rule.level}` }, rule.level),
        el('span', { class: 'mono' }, rule.id),
      ),
    ),
    el('span', { class: 'tallies' }, tallies(verdicts)),
  );

const ruleBody = (data, rule, verdicts) => {
  const again = el('code', {}, rule.again);
  const asked = verdicts.filter((verdict) => matches(data, verdict));
  return el(
    'div',
    { class: 'inside' },
    el(
      'p',
      {},
      el('span', { class: 'faint' }, 'Published in '),
      outside(rule.see),
      ' ',
      el('a', { class: 'faint', href: `#${encodeURI(rule.id)}` }, 'link to this rule'),
    ),
    el('div', { class: 'bar again' }, again, copyButton(again)),
    asked.length === 0
      ? el('p', { class: 'faint' }, 'No verdict.')
      : paged(asked, 50, verdictRow(data), 'verdict'),
  );
};

/** One rule with its verdicts; `refresh` makes its list again when something else is asked for. */
export const ruleRow = (data, rule, verdicts) => {
  const row = el('details', { class: `rule ${statusOf(verdicts)}`, id: rule.id }, ruleHead(rule, verdicts));
  let body;
  const fill = () => {
    const next = ruleBody(data, rule, verdicts);
    if (body === undefined) row.append(next);
    else body.replaceWith(next);
    body = next;
  };
  row.addEventListener('toggle', () => row.open && body === undefined && fill());
  return { row, refresh: () => body !== undefined && fill() };
};
