// Asked of a page by `keyboard.rs`. Nothing here changes what a reader sees but the focus, and folds while they are looked into.
'use strict';

// Kept between questions, on a property that no page has.
const kept = (globalThis.fanalKeyboard ??= { stops: [], always: new WeakSet() });

// Whatever Tab should reach, in the order of the document. Of a group of choices it reaches one.
function stops() {
  const candidates = document.querySelectorAll(
    'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]');
  return [...candidates].filter((element) => {
    if (element.tabIndex < 0 || element.disabled || element.type === 'hidden') return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.type !== 'radio') return true;
    const group = [...document.getElementsByName(element.name)].filter((other) => other.form === element.form);
    return element === (group.find((other) => other.checked) ?? group[0]);
  });
}

function brief(element) {
  return element ? element.outerHTML.replace(/\s+/g, ' ').slice(0, 120) : 'nothing';
}

// An element and what is around it closely enough to carry its mark: the label of a choice.
function around(element) {
  const parts = [];
  for (let at = element; at && parts.length < 3; at = at.parentElement) parts.push(at);
  return parts;
}

function outlined(element) {
  const style = getComputedStyle(element);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
}

// Outlines that are there without the focus are no marks of it.
function rest() {
  document.activeElement?.blur?.();
  kept.always = new WeakSet(stops().flatMap(around).filter(outlined));
}

function begin() {
  rest();
  kept.stops = stops();
  return kept.stops.length;
}

function channels(color) {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return /^rgba?\(/.test(color) ? { rgb: [red, green, blue], alpha } : null;
}

// What is seen of a colour that lets another shine through.
function over({ rgb, alpha }, under) {
  return { rgb: rgb.map((value, at) => alpha * value + (1 - alpha) * under.rgb[at]), alpha: 1 };
}

function brightness({ rgb }) {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// The colour that lies under an outline: of the first part around it that is not transparent.
function ground(element) {
  for (let at = element; at; at = at.parentElement) {
    const color = channels(getComputedStyle(at).backgroundColor);
    if (color && color.alpha === 1) return color;
  }
  return { rgb: matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255], alpha: 1 };
}

// What is wrong with how an element shows that it has the focus.
function mark(element) {
  const marked = around(element).find((part) => outlined(part) && !kept.always.has(part));
  if (!marked) return ['nothing shows that it has the focus'];
  const faults = [];
  const style = getComputedStyle(marked);
  const under = ground(parseFloat(style.outlineOffset) < 0 ? marked : marked.parentElement ?? marked);
  const color = over(channels(style.outlineColor), under);
  const [dark, light] = [brightness(color), brightness(under)].sort((one, other) => one - other);
  const contrast = (light + 0.05) / (dark + 0.05);
  if (contrast < 3) faults.push(`the mark of its focus has a contrast of ${contrast.toFixed(2)}`);
  const seen = points(marked).filter(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (marked.contains(hit) || hit.contains(element));
  });
  if (!seen.length) faults.push('it has the focus and is covered or out of the window');
  return faults;
}

// Points within an element: near the corners and in the middle of each of its boxes, as far as the window shows them.
function points(element) {
  return [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => [
    [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3],
    [(left + right) / 2, (top + bottom) / 2],
  ]).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}

function now() {
  const element = document.activeElement;
  const isEnd = !element || element === document.body || element === document.documentElement;
  const index = kept.stops.indexOf(element);
  const style = isEnd ? null : getComputedStyle(element);
  return {
    index: index < 0 ? null : index,
    scrolls: !isEnd && /auto|scroll/.test(style.overflowX + style.overflowY),
    is_end: isEnd,
    what: brief(element),
    faults: isEnd ? [] : mark(element),
  };
}

function what(index) {
  return brief(kept.stops[index]);
}

// Marks of all stops, those in folds while their fold is open; one fold at a time, for an open one may cover others.
function marks() {
  rest();
  const faults = [];
  const walk = (elements) => elements.forEach((element) => {
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) faults.push(`${brief(element)}: it does not take the focus`);
    else mark(element).forEach((fault) => faults.push(`${brief(element)}: ${fault}`));
  });
  walk(stops());
  document.querySelectorAll('details:not([open])').forEach((fold) => {
    fold.open = true;
    walk(stops().filter((element) => fold.contains(element)));
    fold.open = false;
  });
  document.activeElement?.blur?.();
  return faults;
}

function frame() {
  const faults = [];
  const [first, second] = kept.stops;
  const skips = first?.matches('a[href="#main"]');
  if (!(skips ? second : first)?.matches('.exit')) faults.push('the quick exit is not the first stop after the way past the frame');
  const before = kept.stops.filter((element) => !element.closest('main'));
  if (!skips && before.length > 1) faults.push('nothing leads past the frame');
  return faults;
}

function skip() {
  const link = kept.stops.find((element) => element.matches('a[href="#main"]'));
  link?.focus();
  return !!link;
}

function skipped() {
  const main = document.getElementById('main');
  const due = stops().find((element) => main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return document.activeElement === due ? []
    : [`the way past the frame leads to ${brief(document.activeElement)} and not to ${brief(due)}`];
}

function folds() {
  return [...document.querySelectorAll('details > summary:first-of-type')].filter((element) => element.checkVisibility());
}

// Whether the focus is on the first stop that a fold holds; one without stops is passed.
function opened(index) {
  const fold = folds()[index].parentElement;
  const inside = stops().filter((element) => fold.contains(element) && element !== folds()[index]);
  return !inside.length || document.activeElement === inside[0];
}
