// What the tests do with a page. Each task gives what it has seen; the tests say what is right.

export const look = async page => ({
  scripted: await page.evaluate(() => document.documentElement.classList.contains('scripted')),
  seen: await page.evaluate(() => Object.fromEntries(['index', 'search', 'menu', 'theme', 'content'].map(id => [id, document.getElementById(id).checkVisibility()]))),
  scrollWidth: await page.evaluate(() => document.documentElement.scrollWidth),
});

const searchState = page => page.evaluate(() => {
  const query = document.getElementById('query');
  const options = [...document.querySelectorAll('#results [role=option]')];
  return {
    isFocused: document.activeElement === query,
    expanded: query.getAttribute('aria-expanded'),
    active: query.getAttribute('aria-activedescendant'),
    selected: options.filter(option => option.getAttribute('aria-selected') === 'true').map(option => option.id),
    names: options.map(option => option.querySelector('b').textContent),
    status: document.getElementById('status').textContent,
    isBeside: ['left', 'right'].map(side => document.getElementById('results').getBoundingClientRect()[side]).some(edge => edge < 0 || edge > innerWidth),
  };
});

export const search = async (page, { text, keys = [] }) => {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  const states = [await searchState(page)];
  for (const key of keys) {
    await page.keyboard.press(key);
    states.push(await searchState(page));
  }
  await page.waitForTimeout(100);
  const end = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { hash: location.hash, focus: document.activeElement.id, isInView: box.top >= document.querySelector('.bar').getBoundingClientRect().bottom && box.top < innerHeight };
  });
  return { states, end };
};

export const searches = async (page, { texts }) => {
  const states = [];
  for (const text of texts) {
    await page.fill('#query', text);
    states.push(await searchState(page));
  }
  return { states };
};

/** Follows every link that stays in the page; tells those whose target isn't seen then, below the bar at the top. */
export const links = page => page.evaluate(async () => {
  const addresses = [...new Set([...document.querySelectorAll('a[href^="#"]')].map(link => link.hash))];
  const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
  const lost = [];
  for (const address of addresses) {
    const changed = new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
    location.hash = address;
    await changed;
    const target = document.getElementById(address.slice(1));
    const box = target?.getBoundingClientRect();
    if (!box || !target.checkVisibility() || box.top < bar - 1 && address !== '#content' || box.top > innerHeight) lost.push(`${address} ${box?.top}`);
  }
  return { count: addresses.length, lost };
});

export const axe = async (page, { open }, source) => {
  await page.evaluate(source());
  if (open) await page.evaluate(() => document.querySelectorAll('details').forEach(part => { part.open = true; }));
  return page.evaluate(async () => {
    const { violations, passes } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return {
      passes: passes.length,
      violations: violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(node => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`)),
    };
  });
};

export const theme = async page => {
  const state = () => page.evaluate(() => ({
    name: document.getElementById('theme').textContent,
    paper: getComputedStyle(document.body).backgroundColor,
  }));
  const states = [await state()];
  for (let i = 0; i < 3; i++) {
    await page.click('#theme');
    states.push(await state());
    if (i === 1) {
      await page.reload();
      states.push(await state());
    }
  }
  return { states };
};

export const menu = async page => {
  const state = () => page.evaluate(() => ({
    expanded: document.getElementById('menu').getAttribute('aria-expanded'),
    isSeen: document.getElementById('index').checkVisibility(),
    focus: document.activeElement.id,
    hash: location.hash,
  }));
  const states = [await state()];
  for (const step of [() => page.click('#menu'), () => page.keyboard.press('Escape'), () => page.click('#menu'), () => page.click('#index a[href="#objects"]')]) {
    await step();
    states.push(await state());
  }
  return { states };
};

export const print = async page => {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const onPaper = await page.evaluate(() => ({
    bar: document.querySelector('.bar').checkVisibility(),
    index: document.getElementById('index').checkVisibility(),
    hidden: [...document.querySelectorAll('main pre')].filter(example => !example.checkVisibility()).length,
    paper: getComputedStyle(document.body).color,
  }));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const closed = await page.evaluate(() => document.querySelectorAll('main details:not([open])').length);
  const pdf = await page.pdf({ format: 'A4' });
  return { ...onPaper, closed, pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
};
