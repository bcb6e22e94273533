
(() => {
  'use strict';
  const page = document.documentElement;
  const byId = id => document.getElementById(id);
  const [menu, index, theme, query, results, status] = ['menu', 'index', 'theme', 'query', 'results', 'status'].map(byId);
  page.classList.add('scripted');
  for (const id of ['menu', 'search', 'theme']) byId(id).hidden = false;

  // Light, dark, or as the system has it. A browser may refuse to remember.
  const themes = ['system', 'light', 'dark'];
  const remember = name => { try { localStorage.setItem('cdsc-docs-theme', name); } catch { /* Then not. */ } };
  const remembered = () => { try { return localStorage.getItem('cdsc-docs-theme'); } catch { return null; } };
  const setTheme = name => {
    if (name === 'system') delete page.dataset.theme; else page.dataset.theme = name;
    byId('theme-name').textContent = name;
  };
  setTheme(themes.includes(remembered()) ? remembered() : 'system');
  theme.addEventListener('click', () => {
    const next = themes[(themes.indexOf(page.dataset.theme ?? 'system') + 1) % themes.length];
    setTheme(next);
    remember(next);
  });

  // The index, where there is no room for it at the side.
  const setMenu = isOpen => {
    index.classList.toggle('is-open', isOpen);
    menu.setAttribute('aria-expanded', String(isOpen));
  };
  menu.addEventListener('click', () => setMenu(menu.getAttribute('aria-expanded') !== 'true'));
  index.addEventListener('click', event => { if (event.target.closest('a')) setMenu(false); });

  // What an address leads to is shown, even inside something that is closed.
  const reveal = () => {
    const target = byId(location.hash.slice(1));
    for (let part = target; part; part = part.parentElement) if (part.tagName === 'DETAILS') part.open = true;
    target?.scrollIntoView();
    return target;
  };
  addEventListener('hashchange', reveal);
  if (location.hash) reveal();
  const goTo = id => {
    if (location.hash === '#' + id) reveal(); else location.hash = id;
    const target = byId(id);
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  // On paper, everything is shown.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const part of closed) part.open = true;
  });
  addEventListener('afterprint', () => { for (const part of closed) part.open = false; });

  // Search: everything that has a name, by it and by the words below it.
  let entries = null;
  const read = () => entries ??= [...document.querySelectorAll('[data-find]')].map(element => {
    const words = element.querySelector(':scope > .words, :scope > dd > .words')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    const { find: kind, name, also = '' } = element.dataset;
    return { id: element.id, kind, name, words, lower: name.toLowerCase(), all: `${name} ${also} ${words}`.toLowerCase() };
  });
  // What is called like the text comes first, then members and values of that name, the shorter before the longer.
  const rank = ({ kind, lower, all }, text, tokens) => {
    if (!tokens.every(token => all.includes(token))) return 0;
    const length = Math.min(lower.length, 60) / 6;
    if (lower === text) return 100;
    if (lower.endsWith('.' + text) || lower.endsWith(': ' + text)) return (kind === 'Parameter' || kind === 'Header' ? 75 : 90) - length;
    if (lower.startsWith(text)) return 64 - length;
    if (lower.includes(text)) return 50 - length;
    return tokens.every(token => lower.includes(token)) ? 30 : 10;
  };
  const most = 40;
  let selected = -1;
  const options = () => results.querySelectorAll('[role=option]');
  const make = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  const close = () => {
    results.hidden = true;
    query.setAttribute('aria-expanded', 'false');
    query.removeAttribute('aria-activedescendant');
    selected = -1;
  };
  const select = number => {
    const all = options();
    if (all.length === 0) return;
    all[selected]?.setAttribute('aria-selected', 'false');
    selected = (number + all.length) % all.length;
    all[selected].setAttribute('aria-selected', 'true');
    all[selected].scrollIntoView({ block: 'nearest' });
    query.setAttribute('aria-activedescendant', all[selected].id);
  };
  const search = () => {
    const text = query.value.trim().toLowerCase();
    results.replaceChildren();
    close();
    if (text === '') { status.textContent = ''; return; }
    const tokens = text.split(/\s+/);
    const found = read().map(entry => ({ entry, score: rank(entry, text, tokens) })).filter(hit => hit.score > 0).sort((a, b) => b.score - a.score);
    for (const [number, { entry }] of found.slice(0, most).entries()) {
      const option = document.createElement('div');
      option.id = `result-${number}`;
      option.dataset.target = entry.id;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(make('b', entry.name), make('i', entry.kind), make('small', entry.words.slice(0, 160)));
      results.append(option);
    }
    const count = found.length === 0 ? 'Nothing was found' : found.length === 1 ? '1 result' : `${found.length} results`;
    status.textContent = found.length > most ? `${count}, the first ${most} are listed` : count;
    if (found.length > 0) {
      results.hidden = false;
      query.setAttribute('aria-expanded', 'true');
      select(0);
    }
  };
  const choose = option => {
    close();
    setMenu(false);
    goTo(option.dataset.target);
  };
  query.addEventListener('input', search);
  query.addEventListener('focus', () => { if (query.value !== '' && results.hidden) search(); });
  query.addEventListener('blur', close);
  query.addEventListener('keydown', event => {
    const keys = {
      ArrowDown: () => results.hidden ? search() : select(selected + 1),
      ArrowUp: () => select(selected - 1),
      Enter: () => { if (options()[selected]) choose(options()[selected]); },
      Escape: () => { if (results.hidden) { query.value = ''; query.blur(); } else close(); },
    };
    if (keys[event.key] && !event.isComposing) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  results.addEventListener('mousedown', event => event.preventDefault());
  results.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) choose(option);
  });
  addEventListener('keydown', event => {
    const isTyping = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (event.key === 'Escape' && index.classList.contains('is-open')) {
      setMenu(false);
      menu.focus();
    }
  });

  // Where in the index the reader is.
  const links = new Map([...index.querySelectorAll('a[href^="#"]')].map(link => [link.hash.slice(1), link]));
  const places = [...links.keys()].map(byId).filter(Boolean);
  let current = null;
  const follow = () => {
    const top = 120;
    let best = null;
    for (const place of places) {
      const box = place.getBoundingClientRect();
      if (box.top <= top && box.bottom > top && (!best || place.compareDocumentPosition(best) & Node.DOCUMENT_POSITION_CONTAINS)) best = place;
    }
    const group = best ? links.get(best.id).closest('details:not([open])') : null;
    const link = group ? group.querySelector('summary') : best ? links.get(best.id) : null;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    current = link;
    if (!link) return;
    link.setAttribute('aria-current', 'true');
    const [box, around] = [link.getBoundingClientRect(), index.getBoundingClientRect()];
    if (box.height > 0 && (box.top < around.top || box.bottom > around.bottom)) index.scrollTop += box.top - around.top - around.height / 3;
  };
  let isWaiting = false;
  addEventListener('scroll', () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; follow(); });
  }, { passive: true });
  follow();
})();
