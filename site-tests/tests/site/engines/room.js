// Functions that `room.rs` calls in a page: is what has the focus, or is jumped to, in sight?
'use strict';

// Opens everything that opens, and gives the focus to the button of the menu, which comes last when it is opened by hand.
function openAll() {
  document.querySelectorAll('details').forEach((details) => { details.open = true; });
  const menu = document.querySelector('.langs summary');
  if (menu) menu.focus();
  return true;
}

// Points all over the part of an element that is in the window.
function points(element) {
  return [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => [0.05, 0.275, 0.5, 0.725, 0.95].flatMap((across) =>
    [0.1, 0.5, 0.9].map((down) => [left + across * (right - left), top + down * (bottom - top)])))
    .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}

function inSight(element) {
  return points(element).some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (element.contains(hit) || (hit.contains(element) && hit.matches('label')));
  });
}

// What has the focus: its HTML, shortened, and whether all of it lies under another element or outside of the window. At the end
// of the page nothing has it.
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return ['', false];
  // A radio button is as large as its label.
  const shown = element.closest('label') || element;
  return [element.outerHTML.replace(/\s+/g, ' ').slice(0, 100), !inSight(element) && !inSight(shown)];
}

// Gives the focus to one element after the other, in order or backwards, and returns those that are then out of sight. The browser
// scrolls to them as for Tab.
function walk(isBackwards) {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((element) =>
    element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden');
  return (isBackwards ? all.reverse() : all).filter((element) => {
    element.focus({ focusVisible: true });
    return document.activeElement === element && focused()[1];
  }).map((element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100));
}

// Text at 200 %: everything whose size depends on that of text.
function doubleText() {
  const root = document.documentElement;
  root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
  return true;
}

function sizeOf(selector) {
  return parseFloat(getComputedStyle(document.querySelector(selector)).fontSize);
}

function barBottom() {
  return Math.max(0, ...[...document.querySelectorAll('.bar, .bar .exit')].filter((part) =>
    /sticky|fixed/.test(getComputedStyle(part).position)).map((part) => part.getBoundingClientRect().bottom));
}

// The elements that match a selector and are not wholly between the bar and the lower edge of the window.
function outOfSight(selectors) {
  const bottom = barBottom();
  return selectors.flatMap((selector) => [...document.querySelectorAll(selector)].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.top < bottom - 1 || box.bottom > innerHeight + 1;
  }).map((element) => {
    const box = element.getBoundingClientRect();
    return `${selector} stands at ${box.top.toFixed()} to ${box.bottom.toFixed()}, the bar ends at ${bottom.toFixed()} of ${innerHeight}`;
  }));
}
