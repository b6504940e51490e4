import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run, Verdict } from '../../model/index.ts';
import html from '../formats/html.ts';
import { HOSTILE, hostileRun } from '../hostile.ts';
import { madeCase, madeExchange } from '../made-parts.ts';
import { madeRun, sampleRun } from '../sample-run.ts';

const CHROMIUM = '/usr/bin/chromium';
const absent = !existsSync(CHROMIUM);
if (absent) console.info(`skipped: ${CHROMIUM} is not installed, the page is not opened in a browser`);

const ARGUMENTS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** 10,000 verdicts of 100 rules and 100 cases. */
const largeRun = (): Run => {
  const cases = Array.from({ length: 100 }, (_, n) =>
    madeCase(`gemini/generateContent/accept/${n}`, `request ${n}`),
  );
  const rules = Array.from({ length: 100 }, (_, n) => ({
    ...{ id: `gemini/page-${n % 9}/rule-${n}`, level: 'must' as const, says: `Rule ${n} holds.`, see: 'x#y' },
  }));
  const verdicts = rules.flatMap(({ id }, n) =>
    cases.map((one, m): Verdict => {
      const base = { rule: id, case: one.id, level: 'must' as const };
      return (n + m) % 50 === 0
        ? { ...base, outcome: 'fail', findings: [{ at: '/response/body', expected: n, actual: m }] }
        : { ...base, outcome: 'pass' };
    }),
  );
  const reply = JSON.stringify({ text: 'x'.repeat(30_000) });
  return madeRun({
    verdicts,
    cases: new Map(cases.map((one) => [one.id, one])),
    exchanges: new Map(cases.map(({ id }) => [id, [madeExchange({ reply })]])),
    head: { rules },
  });
};

describe.skipIf(absent)('report.html in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concordat-html-'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (run: Run, hash = ''): Promise<{ page: Page; complaints: string[] }> => {
    const file = join(folder, `${Math.random()}.html`);
    await writeFile(file, html.render(run));
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) complaints.push(request.url());
    });
    await page.goto(`${pathToFileURL(file).href}${hash}`);
    return { page, complaints };
  };

  const openAll = async (page: Page): Promise<void> => {
    const closed = page.locator('details:not([open])');
    // Opening one makes those inside it, a moment later.
    for (let quiet = 0; quiet < 3; quiet += 1) {
      if ((await closed.count()) > 0) quiet = 0;
      await closed.evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    }
  };

  it('shows the run, asks for nothing and complains of nothing', async () => {
    const { page, complaints } = await open(sampleRun());
    expect(await page.locator('h1').textContent()).toBe('mixroute staging');
    expect(await page.locator('.answer b').textContent()).toBe('Red');
    expect(await page.locator('.rule').count()).toBe(11);
    await openAll(page);
    expect(await page.locator('svg.timeline line.event').count()).toBeGreaterThan(8);
    expect(await page.locator('.events tr.comment').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('opens a row down to the exchange', async () => {
    const { page } = await open(sampleRun(), '#gemini/errors/word-fits-code');
    const rule = page.locator('.rule[open]');
    expect(await rule.count()).toBe(1);
    await rule.locator('.verdict > summary').first().click();
    const verdict = rule.locator('.verdict[open]');
    expect(await verdict.locator('.pairs').first().textContent()).toContain('error.status is the word');
    expect(await verdict.locator('.pairs a').first().getAttribute('href')).toBe(
      'https://docs.mixroute.example/gemini-native',
    );
    expect(await verdict.locator('.findings').textContent()).toContain('BAD_REQUEST');
    expect(await verdict.locator('.curl').textContent()).toContain('"$CONCORDAT_API_KEY"');
    expect(await verdict.locator('.body pre').last().textContent()).toContain('temperature must be a number');
    await page.close();
  });

  it('filters by outcome, level and text', async () => {
    const { page } = await open(sampleRun());
    const rules = page.locator('.rule');
    await page.locator('.toggles [data-value="fail"]').click();
    expect(await rules.count()).toBe(5);
    await page.locator('.toggles [data-value="must"]').click();
    expect(await rules.count()).toBe(3);
    await page.fill('#search', 'BAD_request');
    expect(await rules.count()).toBe(1);
    expect(await page.locator('[role="status"]').textContent()).toContain('1 rule');
    await page.fill('#search', 'nothing says this');
    expect(await rules.count()).toBe(0);
    await page.locator('#reset').click();
    expect(await rules.count()).toBe(11);
    expect(await page.inputValue('#search')).toBe('');
    await page.locator('.pages .as-link', { hasText: 'gemini/streaming' }).click();
    expect(await rules.count()).toBe(3);
    await page.close();
  });

  it('runs no script of a body and follows no address but http', async () => {
    const { page, complaints } = await open(hostileRun());
    await openAll(page);
    expect(await page.evaluate('window.owned')).toBeUndefined();
    expect(await page.locator('.body pre').count()).toBeGreaterThan(2 * HOSTILE.length);
    expect(await page.locator('main script, main img, main iframe, main owned').count()).toBe(0);
    for (const link of await page.locator('a').all())
      expect(await link.getAttribute('href')).toMatch(/^(https?:|#)/);
    expect(await page.locator('main').textContent()).toContain(HOSTILE[0]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('refuses a script that was written into the file afterwards', async () => {
    const file = join(folder, 'tampered.html');
    const tampered = html.render(sampleRun()).replace('<main', '<script>window.owned = 1</script><main');
    await writeFile(file, tampered);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate('window.owned')).toBeUndefined();
    expect(await page.locator('.rule').count()).toBe(11);
    await page.close();
  });

  it('holds 10,000 verdicts', async () => {
    const { page, complaints } = await open(largeRun());
    expect(await page.locator('[role="status"]').textContent()).toContain('10,000');
    await page.locator('.rule > summary').first().click();
    await page.locator('.verdict').first().waitFor();
    expect(await page.locator('.verdict').count()).toBe(50);
    await page.locator('.rule .more').first().click();
    expect(await page.locator('.verdict').count()).toBe(100);
    await page.locator('.verdict > summary').first().click();
    await page.locator('.verdict[open] .body').first().waitFor();
    expect(await page.locator('.verdict[open]').textContent()).toContain(
      'cut: the first 20,000 of 30,011 characters',
    );
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('report.html as text', () => {
  it('holds no markup of a body', () => {
    const text = html.render(hostileRun());
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.match(/<\/script/g)).toHaveLength(2);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<!--');
    expect(text.split('<script')[0]).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-",
    );
  });
  it('stores each exchange once', () => {
    const marker = 'told-only-once';
    const base = sampleRun();
    const exchanges = new Map([...base.exchanges].map(([id]) => [id, [madeExchange({ reply: marker })]]));
    const verdicts = [...base.verdicts, ...base.verdicts];
    const text = html.render({ ...base, exchanges, verdicts });
    expect(text.split(marker)).toHaveLength(base.exchanges.size + 1);
  });
});
