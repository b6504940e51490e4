import { el, paged } from './dom.js';
import { askAll, asksAll, filterBar, matches, onFilter } from './filters.js';
import { banner, footer, pageTable, tiles } from './overview.js';
import { promiseAccount, promiseLists } from './promises.js';
import { ruleRow } from './rules.js';

const data = JSON.parse(document.getElementById('data').textContent);
const verdictsByRule = data.rules.map(() => []);
for (const verdict of data.verdicts) verdictsByRule[verdict.rule].push(verdict);

const rows = new Map();

const rowOf = (n) => {
  const known = rows.get(n);
  if (known !== undefined) return known;
  const made = ruleRow(data, data.rules[n], verdictsByRule[n]);
  rows.set(n, made);
  return made;
};

const asked = () =>
  data.rules.flatMap((_, n) =>
    asksAll() || verdictsByRule[n].some((verdict) => matches(data, verdict)) ? [n] : [],
  );

const shown = () => ({
  rules: asked().length,
  matched: data.verdicts.filter((verdict) => matches(data, verdict)).length,
});

const list = el('div', { class: 'rules' });

const showRules = () => {
  const places = asked();
  for (const { refresh } of rows.values()) refresh();
  list.replaceChildren(
    places.length === 0
      ? el('p', { class: 'faint' }, 'Nothing fits these filters.')
      : paged(places, 200, (n) => rowOf(n).row, 'rule'),
  );
};

const followHash = () => {
  let id;
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return;
  }
  const n = data.rules.findIndex((rule) => rule.id === id);
  if (n >= 0) {
    if (!rowOf(n).row.isConnected) askAll();
    if (!rowOf(n).row.isConnected) list.prepend(rowOf(n).row);
    rowOf(n).row.open = true;
  }
  const target = n >= 0 ? rowOf(n).row : document.getElementById(id);
  const closed = target?.closest('details');
  if (closed) closed.open = true;
  target?.scrollIntoView();
};

const part = (id, title, ...children) =>
  el('section', { id, class: 'part' }, el('h2', {}, title), ...children);

document
  .getElementById('report')
  .append(
    banner(data),
    tiles(data),
    promiseAccount(data),
    part('pages', 'Pages', pageTable(data)),
    part('rules', 'Rules', filterBar(data, shown), list),
    part('promises', 'Promises', ...promiseLists(data)),
    footer(data),
  );
onFilter(showRules);
showRules();
addEventListener('hashchange', followHash);
followHash();
