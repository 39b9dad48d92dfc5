// Measures a page in any engine, so this is written for the oldest one. Each function returns faults, in words.
'use strict';

function all(selector) {
  return [].slice.call(document.querySelectorAll(selector));
}

// The boxes of the visible words in `element`. Texts only for screen readers have none.
function boxesOfWords(element) {
  var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, null, false);
  var range = document.createRange();
  var boxes = [];
  while (walker.nextNode()) {
    var text = walker.currentNode;
    if (!/\S/.test(text.data) || text.parentElement.closest('.vh,.hp,script,style,template')) continue;
    // The white space at the end of a line may reach beyond it.
    range.setStart(text, text.data.search(/\S/));
    range.setEnd(text, text.data.replace(/\s+$/, '').length);
    boxes = boxes.concat([].slice.call(range.getClientRects()).filter(function (box) {
      return box.width > 0 && box.height > 0;
    }).map(function (box) {
      return { left: box.left, right: box.right, top: box.top, bottom: box.bottom, words: text.data.trim().slice(0, 30) };
    }));
  }
  return boxes;
}

function around(boxes) {
  return {
    left: Math.min.apply(null, boxes.map(function (box) { return box.left; })),
    right: Math.max.apply(null, boxes.map(function (box) { return box.right; })),
    top: Math.min.apply(null, boxes.map(function (box) { return box.top; })),
    bottom: Math.max.apply(null, boxes.map(function (box) { return box.bottom; })),
  };
}

function overlap(one, other, room) {
  return one.left < other.right + room && other.left < one.right + room && one.top < other.bottom - 1 && other.top < one.bottom - 1;
}

// Words have room on both sides of the window, and the page does not scroll sideways.
function sides() {
  var faults = boxesOfWords(document.body).filter(function (box) {
    return box.left < 8 || box.right > innerWidth - 8;
  }).map(function (box) {
    return '"' + box.words + '" stands ' + Math.min(box.left, innerWidth - box.right).toFixed(1) + ' px from the edge';
  });
  var wider = document.documentElement.scrollWidth - innerWidth;
  return faults.slice(0, 3).concat(wider > 0 ? ['the page is ' + wider + ' px wider than the window'] : []);
}

// The bar is one row, and stays at the top while the page is scrolled.
function barFaults() {
  var tops = all('.bar .wrap>*').filter(function (item) { return item.offsetHeight; }).map(function (item) {
    return item.getBoundingClientRect().top;
  });
  if (Math.max.apply(null, tops) - Math.min.apply(null, tops) > 4) return ['the bar has two rows'];
  scrollTo(0, 1500);
  var top = document.querySelector('.bar').getBoundingClientRect().top;
  var moved = pageYOffset;
  scrollTo(0, 0);
  if (moved < 300) return ['the page scrolls only ' + moved + ' px'];
  return Math.abs(top) > 1 ? ['after scrolling ' + moved + ' px the bar is at ' + top.toFixed(1)] : [];
}

// Neighbours in the bar and in lists of links do not run together.
function gaps() {
  var faults = [];
  all('.bar .wrap,.links').forEach(function (list) {
    var items = [].slice.call(list.children).map(function (item) {
      return { words: item.textContent.trim(), boxes: boxesOfWords(item.querySelector('summary') || item) };
    }).filter(function (item) { return item.boxes.length; });
    items.slice(1).forEach(function (item, index) {
      if (overlap(around(items[index].boxes), around(item.boxes), 8))
        faults.push('"' + items[index].words.slice(0, 20) + '" runs into "' + item.words.slice(0, 20) + '"');
    });
  });
  return faults;
}

// The box of what a style draws before the words of `element`.
function boxBefore(element) {
  var style = getComputedStyle(element, '::before');
  var parent = getComputedStyle(element);
  var outer = element.getBoundingClientRect();
  var isRight = parent.direction === 'rtl';
  var px = function (value) { return parseFloat(value) || 0; };
  var width = px(style.width) + (style.boxSizing === 'border-box' ? 0 : 2 * px(style.borderLeftWidth));
  var height = px(style.height) + (style.boxSizing === 'border-box' ? 0 : 2 * px(style.borderTopWidth));
  var isPlaced = style.position === 'absolute';
  // Without a place it stands where the words would begin.
  var start = isRight
    ? (isPlaced && style.right !== 'auto' ? px(style.right) : px(parent.paddingRight)) + px(parent.borderRightWidth)
    : (isPlaced && style.left !== 'auto' ? px(style.left) : px(parent.paddingLeft)) + px(parent.borderLeftWidth);
  var left = isRight ? outer.right - start - width : outer.left + start;
  var top = outer.top + px(parent.borderTopWidth) + (isPlaced && style.top !== 'auto' ? px(style.top) : px(parent.paddingTop));
  return { left: left, right: left + width, top: top, bottom: top + height };
}

// The numbers of steps stand beside their words.
function steps() {
  var items = all('.steps>li');
  if (!items.length) return ['there are no steps'];
  return items.filter(function (item) {
    var sign = boxBefore(item);
    return boxesOfWords(item).some(function (box) { return overlap(sign, box, 2); });
  }).map(function (item) { return 'the number lies on "' + item.textContent.trim().slice(0, 30) + '"'; }).slice(0, 2);
}

// A lamp stands apart from the words of its notice.
function lamps() {
  return all('.dot').filter(function (notice) {
    var words = boxesOfWords(notice);
    if (!words.length) return false;
    var sign = boxBefore(notice);
    var isRight = getComputedStyle(notice).direction === 'rtl';
    return isRight ? sign.left - words[0].right < 3 : words[0].left - sign.right < 3;
  }).map(function (notice) { return 'a lamp touches "' + notice.textContent.trim().slice(0, 30) + '"'; }).slice(0, 2);
}

// The open language menu is inside the window, and each language can be pressed.
function menu() {
  var list = document.querySelector('.langs ul');
  if (!list.parentElement.open) return ['the language menu does not open'];
  return [].slice.call(list.querySelectorAll('a')).filter(function (link) {
    var box = link.getBoundingClientRect();
    var hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight || box.height < 30 || !hit || !link.contains(hit);
  }).map(function (link) { return 'in the menu, "' + link.textContent.trim() + '" cannot be pressed'; });
}
