// Quick exit. Without this script the link still leaves; with it the screen is blank at once, the title is empty, and the
// page's place in the history is taken by the page one leaves for. Earlier pages stay in the history, and the site says so.
// Pressing Shift three times within five seconds does the same. Nothing is stored and nothing is sent.
(function () {
  'use strict';
  var link = document.querySelector('.exit');
  var bar = document.querySelector('.bar');
  var root = document.documentElement;
  var title = document.title;
  var presses = 0;
  var timer = 0;
  if (!link) return;

  function forget() {
    clearTimeout(timer);
    presses = 0;
    link.removeAttribute('data-shift');
  }

  function leave(event) {
    if (event) event.preventDefault();
    root.classList.add('gone');
    document.title = '';
    location.replace(link.href);
  }

  // Shift writes capitals in a text field. A radio button or a checkbox takes no letters.
  function isTyping(at) {
    if (!at || at.isContentEditable) return !!at;
    if (/^input$/i.test(at.tagName)) return !/^(radio|checkbox|button|submit|reset)$/.test(at.type);
    return /^(textarea|select)$/i.test(at.tagName);
  }

  link.addEventListener('click', leave);
  // Where the page speaks of danger, the same link stands beside the words.
  [].forEach.call(document.querySelectorAll('.leave'), function (other) { other.addEventListener('click', leave); });

  // What is jumped to stands below what stays in view, whatever the height of that. In a low window only the link stays.
  function makeRoom() {
    var stays = bar && bar.offsetHeight ? bar : link;
    root.style.scrollPaddingTop = stays.offsetHeight + 16 + 'px';
  }

  makeRoom();
  addEventListener('resize', makeRoom);

  document.addEventListener('keydown', function (event) {
    if (isTyping(document.activeElement) || event.key !== 'Shift') return forget();
    if (event.repeat) return;
    if (!presses) timer = setTimeout(forget, 5000);
    presses += 1;
    link.setAttribute('data-shift', presses);
    if (presses === 3) leave();
  });

  // Back brings the page as it was left: blank. Show it again, or the person is stuck on nothing.
  addEventListener('pageshow', function () {
    root.classList.remove('gone');
    if (!document.title) document.title = title;
    forget();
  });
})();
