// Helps to get one's own words right before they are sent: says how much room is left in a field, and shows the whole message
// once more, question by question. `write.js` loads this script after the page and says with the event `review` that a message
// is to be sent; where nobody takes the event, it sends at once. The words stand in the page as text and only as long as they
// are looked at: they go when the message is sent or changed, and when the page is left.
(function () {
  'use strict';
  var form = document.querySelector('form[data-review]');
  var below = form.querySelector('.send');
  var block = form.querySelector('[data-box=review]');
  var limited = [].slice.call(form.querySelectorAll('[maxlength]'));
  var box = null;
  var last = form.querySelector('.field');

  // Says how much room is left when it becomes little, and that there is none before the message is sent.
  function measure(field) {
    var hint = document.querySelector('#' + field.id + '-about .room');
    var left = field.getAttribute('data-max') - field.value.replace(/\r\n?/g, '\n').length;
    field.setAttribute('data-room', left);
    if (!hint) return;
    if (!hint.hasAttribute('data-all')) hint.setAttribute('data-all', hint.textContent);
    hint.textContent = left < 0 ? form.getAttribute('data-over').replace('#', -left)
      : left < 200 ? form.getAttribute('data-left').replace('#', left) : hint.getAttribute('data-all');
  }

  // The words of a question, without the remarks before and after it.
  function label(id) {
    var words = document.getElementById(id + '-question').querySelector('.q,legend').childNodes;
    return [].map.call(words, function (node) { return node.nodeType === 3 ? node.textContent : ''; }).join('').trim();
  }

  function add(name, text, row) {
    var element = document.createElement(name);
    element.textContent = text;
    element.dir = 'auto';
    row.appendChild(element);
  }

  function close() {
    if (!box) return;
    box.parentNode.removeChild(box);
    box = null;
    below.hidden = false;
  }

  // Back to where the person wrote last.
  function change() {
    close();
    last.closest('[data-q]').scrollIntoView();
    last.focus({ preventScroll: true });
  }

  function show(message) {
    var part = document.createElement('div');
    part.innerHTML = block.textContent;
    var list = part.querySelector('dl');
    var buttons = part.querySelectorAll('button');
    message.answers.forEach(function (given) {
      var row = list.appendChild(document.createElement('div'));
      add('dt', label(given.question), row);
      if (typeof given.answer === 'string') return add('dd', given.answer, row);
      given.answer.forEach(function (choice) {
        add('dd', document.getElementById(given.question + '-' + choice).parentNode.textContent.trim(), row);
      });
    });
    buttons[0].onclick = function () {
      close();
      below.scrollIntoView({ block: 'end' });
      message.send();
    };
    buttons[1].onclick = change;
    box = below.parentNode.insertBefore(part.firstChild, below);
    below.hidden = true;
    box.scrollIntoView();
    box.querySelector('h2').focus({ preventScroll: true });
  }

  // The limit is taken out of the fields: browsers cut in silence what is put in from elsewhere.
  limited.forEach(function (field) {
    field.setAttribute('data-max', field.getAttribute('maxlength'));
    field.removeAttribute('maxlength');
    measure(field);
    field.addEventListener('input', function () { measure(field); });
  });
  form.addEventListener('review', function (event) {
    close();
    show(event.detail);
    // Last, so that a message that cannot be shown is sent all the same.
    event.preventDefault();
  });
  form.addEventListener('focusin', function (event) {
    if (event.target.closest('[data-q]')) last = event.target;
  });
  // What is changed is no longer what was shown. A text field tells of it a second time when it loses the focus.
  form.addEventListener('input', close);
  form.addEventListener('change', function (event) {
    if (!event.target.matches('.field')) close();
  });
  document.addEventListener('keydown', function (event) {
    if (box && /^Esc/.test(event.key)) change();
  });
  addEventListener('pagehide', close);
  // `write.js` has emptied the fields by then.
  addEventListener('pageshow', function () { limited.forEach(measure); });
  // From here on a message is shown before it is sent.
  form.setAttribute('data-review', 'ready');
})();
