import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { it } from 'vitest';
import html from './formats/html.ts';
import { formats } from './formats.ts';
import { hostileRun } from './hostile.ts';
import { sampleRun } from './sample-run.ts';

it('shoots', async () => {
  for (const [name, load] of formats()) writeFileSync(`/tmp/report-scratch/${(await load()).file}`, (await load()).render(sampleRun()));
  writeFileSync('/tmp/report-scratch/hostile.html', html.render(hostileRun()));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  for (const scheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1200, height: 900 } });
    await page.goto('file:///tmp/report-scratch/report.html');
    await page.screenshot({ path: `/tmp/report-scratch/${scheme}-top.png`, fullPage: true });
    await page.goto('file:///tmp/report-scratch/report.html#gemini/streaming/one-final-finish-reason');
    await page.locator('.rule[open] .verdict > summary').first().click();
    await page.waitForTimeout(200);
    await page.locator('.rule[open]').first().screenshot({ path: `/tmp/report-scratch/${scheme}-open.png` });
    await page.close();
  }
  const phone = await browser.newPage({ viewport: { width: 400, height: 900 } });
  await phone.goto('file:///tmp/report-scratch/report.html');
  await phone.screenshot({ path: '/tmp/report-scratch/phone.png', fullPage: true });
  await phone.goto('file:///tmp/report-scratch/hostile.html');
  await phone.setViewportSize({ width: 1200, height: 900 });
  await phone.screenshot({ path: '/tmp/report-scratch/hostile.png' });
  await browser.close();
});
