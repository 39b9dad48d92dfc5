// The language menu closes on Escape and on a tap outside it. Without this script only its button closes it.
(function () {
  'use strict';
  var menu = document.querySelector('.langs');
  if (!menu) return;

  document.addEventListener('keydown', function (event) {
    if (!menu.open || event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // Safari on phones sends no `click` for a tap on plain text, but always these.
  ['mousedown', 'touchstart'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    }, { passive: true });
  });
})();
