// Puts the languages that the browser is set to first, so that a reader sees their own word at once. Without this script the
// languages are in the order of their tags.
(function () {
  'use strict';
  var list = document.querySelector('.choose');
  var wanted = navigator.languages || [navigator.language];
  if (!list || !wanted) return;

  // How far the browser's languages agree with a tag: `zh-CN` is a reader of `zh-Hans`.
  function place(row) {
    var language = row.firstElementChild.lang.split('-')[0].toLowerCase();
    for (var at = 0; at < wanted.length; at += 1) {
      if (String(wanted[at]).split('-')[0].toLowerCase() === language) return at;
    }
    return wanted.length;
  }

  [].slice.call(list.children).map(function (row, at) {
    return { row: row, place: place(row), at: at };
  }).sort(function (a, b) { return a.place - b.place || a.at - b.at; }).forEach(function (one) { list.appendChild(one.row); });
})();
