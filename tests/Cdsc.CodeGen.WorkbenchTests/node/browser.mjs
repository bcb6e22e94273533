// Opens a page in headless Chromium, does one task with it and prints what came of it.
// Input, as JSON: { file, hash, task, width, scheme, scripts, trusted }.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import * as tasks from './tasks.mjs';

const input = JSON.parse(readFileSync(0, 'utf8'));
const browser = await chromium.launch({
  executablePath: process.env.CDSC_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const context = await browser.newContext({
    viewport: { width: input.width ?? 1280, height: 900 },
    colorScheme: input.scheme ?? 'light',
    javaScriptEnabled: input.scripts ?? true,
    // The policy of a page keeps axe out as well, and a test of escaping must not lean on it.
    bypassCSP: input.trusted ?? false,
  });
  const page = await context.newPage();
  const words = [];
  const requests = [];
  page.on('console', message => words.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => words.push(`error: ${error.message}`));
  page.on('dialog', dialog => { words.push(`dialog: ${dialog.message()}`); return dialog.dismiss(); });
  page.on('request', request => { if (!/^(file|data):/.test(request.url())) requests.push(request.url()); });
  await page.goto(pathToFileURL(input.file).href + (input.hash ?? ''));
  const axe = () => readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  const result = await tasks[input.task](page, input, axe);
  console.log(JSON.stringify({ words, requests, ...result }));
} finally {
  await browser.close();
}
