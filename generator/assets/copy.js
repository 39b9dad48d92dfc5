// The button that copies the code. It comes out of a data block of the page that shows the code, and stays there where it could
// not work. `write.js` adds this script again to a reply that it puts in place of the form, where scripts do not run by themselves.
(function () {
  'use strict';
  var block = document.querySelector('[data-copied]');
  var code = document.querySelector('.code');
  // Browsers before 2018 have no clipboard for scripts, and pages that came over an open line have none either: there the code is
  // selected, and copied as the command of a menu would.
  var clipboard = navigator.clipboard && navigator.clipboard.writeText && navigator.clipboard;
  if (!block || !(clipboard || document.queryCommandSupported('copy'))) return;
  var part = document.createElement('div');
  part.innerHTML = block.textContent;
  block.parentNode.removeChild(block);
  var button = part.querySelector('button');
  var status = part.querySelector('[role=status]');

  function say(name) {
    status.textContent = block.getAttribute(name);
  }

  // The code stays selected, so that a person can still copy it where the command does nothing.
  function select() {
    getSelection().selectAllChildren(code.querySelector('bdi'));
    say(document.execCommand('copy') ? 'data-copied' : 'data-not-copied');
  }

  button.onclick = function () {
    // A text that stays the same is not read out again.
    status.textContent = '';
    if (clipboard) clipboard.writeText(code.textContent.trim()).then(function () { say('data-copied'); }, select);
    else select();
  };
  while (part.lastChild) code.parentNode.insertBefore(part.lastChild, code.nextSibling);
})();
