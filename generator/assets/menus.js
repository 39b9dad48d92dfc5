// What opens on a page. The list of a page's sections is open where it stands beside the text, and a folded section opens for
// whoever comes by a link to it or to a heading in it.
// The language menu closes on Escape, on a tap outside it, and when something outside it gets the focus, which it would hide.
// Without this script only its button closes it.
(function () {
  'use strict';
  var contents = document.querySelector('.contents details');
  if (contents && window.matchMedia) contents.open = matchMedia('(min-width:62em)').matches;

  function unfold() {
    var target = document.querySelector('details:target,details :target');
    if (target) target.closest('details').open = true;
  }
  window.addEventListener('load', unfold);
  window.addEventListener('hashchange', unfold);

  var menu = document.querySelector('.langs');
  if (!menu) return;

  document.addEventListener('keydown', function (event) {
    if (!menu.open || event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // Safari on phones sends no `click` for a tap on plain text, but always a touch.
  ['mousedown', 'touchstart', 'focusin'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    }, { passive: true });
  });
})();
