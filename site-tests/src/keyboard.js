// Functions that `keyboard.rs` calls in a page. They only change the focus, and open each <details> while it is checked.
'use strict';

// State between two calls, on a global property that no page uses.
const state = (globalThis.fanalKeyboard ??= { stops: [], alwaysOutlined: new WeakSet() });

// The elements that Tab should reach, in document order. It reaches one radio button of each group.
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

function shortHtml(element) {
  return element ? element.outerHTML.replace(/\s+/g, ' ').slice(0, 120) : 'nothing';
}

// An element and its two closest ancestors, which may carry its focus indicator, such as the label of a radio button.
function withAncestors(element) {
  const parts = [];
  for (let part = element; part && parts.length < 3; part = part.parentElement) parts.push(part);
  return parts;
}

function hasOutline(element) {
  const style = getComputedStyle(element);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
}

// Records the outlines that are visible without the focus, which are not focus indicators.
function recordPermanentOutlines() {
  document.activeElement?.blur?.();
  state.alwaysOutlined = new WeakSet(stops().flatMap(withAncestors).filter(hasOutline));
}

function collectStops() {
  recordPermanentOutlines();
  state.stops = stops();
  return state.stops.length;
}

function parseColor(color) {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return /^rgba?\(/.test(color) ? { rgb: [red, green, blue], alpha } : null;
}

// The visible colour of a translucent colour on top of another.
function blend({ rgb, alpha }, under) {
  return { rgb: rgb.map((value, channel) => alpha * value + (1 - alpha) * under.rgb[channel]), alpha: 1 };
}

// Relative luminance, as WCAG defines it.
function luminance({ rgb }) {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// The background colour of an element: that of its closest opaque ancestor.
function backgroundOf(element) {
  for (let part = element; part; part = part.parentElement) {
    const color = parseColor(getComputedStyle(part).backgroundColor);
    if (color && color.alpha === 1) return color;
  }
  return { rgb: matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255], alpha: 1 };
}

// The faults of the focus indicator of a focused element.
function indicatorFaults(element) {
  const marked = withAncestors(element).find((part) => hasOutline(part) && !state.alwaysOutlined.has(part));
  if (!marked) return ['it has no focus indicator'];
  const faults = [];
  const style = getComputedStyle(marked);
  const under = backgroundOf(parseFloat(style.outlineOffset) < 0 ? marked : marked.parentElement ?? marked);
  const color = blend(parseColor(style.outlineColor), under);
  const [dark, light] = [luminance(color), luminance(under)].sort((one, other) => one - other);
  const contrast = (light + 0.05) / (dark + 0.05);
  if (contrast < 3) faults.push(`its focus indicator has a contrast of ${contrast.toFixed(2)}`);
  const visible = points(marked).filter(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (marked.contains(hit) || hit.contains(element));
  });
  if (!visible.length) faults.push('it has the focus and is covered or outside the window');
  return faults;
}

// Points in the visible part of an element: near the corners and in the middle of each of its boxes.
function points(element) {
  return [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => [
    [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3],
    [(left + right) / 2, (top + bottom) / 2],
  ]).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}

function focusedStop() {
  const element = document.activeElement;
  const isEnd = !element || element === document.body || element === document.documentElement;
  const index = state.stops.indexOf(element);
  const style = isEnd ? null : getComputedStyle(element);
  return {
    index: index < 0 ? null : index,
    scrolls: !isEnd && /auto|scroll/.test(style.overflowX + style.overflowY),
    is_end: isEnd,
    html: shortHtml(element),
    faults: isEnd ? [] : indicatorFaults(element),
  };
}

function stopHtml(index) {
  return shortHtml(state.stops[index]);
}

// The faults of all focus indicators. One <details> is open at a time, because an open one may cover others.
function focusIndicatorFaults() {
  recordPermanentOutlines();
  const faults = [];
  const check = (elements) => elements.forEach((element) => {
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) faults.push(`${shortHtml(element)}: it does not take the focus`);
    else indicatorFaults(element).forEach((fault) => faults.push(`${shortHtml(element)}: ${fault}`));
  });
  check(stops());
  document.querySelectorAll('details:not([open])').forEach((details) => {
    details.open = true;
    check(stops().filter((element) => details.contains(element)));
    details.open = false;
  });
  document.activeElement?.blur?.();
  return faults;
}

// The faults in the order of the first stops: skip link, then quick exit.
function frameFaults() {
  const faults = [];
  const [first, second] = state.stops;
  const skips = first?.matches('a[href="#main"]');
  if (!(skips ? second : first)?.matches('.exit')) faults.push('the quick exit is not the first stop after the skip link');
  const before = state.stops.filter((element) => !element.closest('main'));
  if (!skips && before.length > 1) faults.push('there is no skip link');
  return faults;
}

// Focuses the skip link, if there is one.
function focusSkipLink() {
  const link = state.stops.find((element) => element.matches('a[href="#main"]'));
  link?.focus();
  return !!link;
}

// The faults of the skip link, after it was followed and Tab was pressed.
function skipLinkFaults() {
  const main = document.getElementById('main');
  const expected = stops().find((element) => main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return document.activeElement === expected ? []
    : [`the skip link leads to ${shortHtml(document.activeElement)} and not to ${shortHtml(expected)}`];
}

// The visible summary of each <details>.
function summaries() {
  return [...document.querySelectorAll('details > summary:first-of-type')].filter((element) => element.checkVisibility());
}

// Whether the first stop in a <details> has the focus. True if it contains no stops.
function isFirstStopFocused(index) {
  const details = summaries()[index].parentElement;
  const inside = stops().filter((element) => details.contains(element) && element !== summaries()[index]);
  return !inside.length || document.activeElement === inside[0];
}
