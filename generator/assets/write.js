// The form, with script: the answers are sealed on this device and sent without leaving the page, and whatever goes wrong
// the words stay in their fields. Only `seal.js` can seal; it is loaded once the page is there. Where it cannot be loaded or
// does not work, the person is told and chooses. Nothing is ever sent in the clear unless they press the button that says so.
//
// The rules are in the form's attributes: `data-q` is a question, `data-when="who=me"` its condition. Words are in `template`s.
// Old browsers must be able to read this file, or they would send the form as if there were no script.
(function () {
  'use strict';
  var form = document.querySelector('form[data-keys]');
  if (!form || !form.addEventListener || !('content' in document.createElement('template'))) return;
  var keys = form.getAttribute('data-keys').split(' ');
  var way = form.querySelector('[data-sealed]');
  var status = form.querySelector('[role=status]');
  var button = form.querySelector('.btn');
  var seal = null;
  var loading = null;
  var loads = 0;
  var busy = false;
  var sent = false;

  function all(selector, within) {
    return [].slice.call((within || form).querySelectorAll(selector));
  }

  // A function that seals, once it has shown that it can: what it makes of nothing has the length of all seals.
  function load() {
    return new Promise(function (loaded, failed) {
      var script = document.createElement('script');
      var timer = setTimeout(function () { failed(new Error('too slow')); }, 20000);
      if (!('noModule' in script)) throw new Error('too old');
      script.type = 'module';
      // A module that once failed to load fails for ever under the same address.
      script.src = form.getAttribute('data-seal') + (loads ? '?' + loads : '');
      loads += 1;
      script.onerror = function () { failed(new Error('not loaded')); };
      form.addEventListener('seal', function (event) {
        clearTimeout(timer);
        event.detail([], keys).then(function () { loaded(event.detail); }, failed);
      });
      document.head.appendChild(script);
    }).then(function (made) {
      seal = made;
      way.textContent = way.getAttribute('data-sealed');
      return made;
    });
  }

  function ready() {
    if (seal) return Promise.resolve(seal);
    if (!loading) loading = load().then(null, function (why) { loading = null; throw why; });
    return loading;
  }

  function blank(text) {
    return !text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '');
  }

  // The answers to what was asked, in order, and what is wrong with them: as the function would see it.
  function read() {
    var chosen = {};
    var answers = [];
    var problems = [];
    all('[data-q]').forEach(function (set) {
      var id = set.getAttribute('data-q');
      var when = (set.getAttribute('data-when') || '').split('=');
      var field = set.querySelector('.field');
      var asked = !when[1] || (chosen[when[0]] || []).some(function (choice) { return when[1].split(' ').indexOf(choice) >= 0; });
      if (!asked) return;
      var answer = field ? field.value : all(':checked', set).map(function (choice) { return choice.id.slice(id.length + 1); });
      if (field ? blank(answer) : !answer.length) {
        if (set.hasAttribute('data-required')) problems.push(id + ' missing');
        return;
      }
      if (field && answer.replace(/\r\n?/g, '\n').length > field.getAttribute('maxlength')) problems.push(id + ' too-long');
      if (!field) chosen[id] = answer;
      answers.push({ question: id, answer: answer });
    });
    return { answers: answers, problems: problems };
  }

  function forget() {
    all('main .errors,main .wrong', document).forEach(function (box) { box.parentNode.removeChild(box); });
    all('[aria-invalid]').forEach(function (field) { field.removeAttribute('aria-invalid'); });
  }

  // Shows the box of that name above the button, and goes to it. What belongs to no problem is left out.
  function show(name, problems) {
    var part = form.querySelector('[data-box=' + name + ']').content.cloneNode(true);
    var box = part.querySelector('.errors');
    all('[data-problem]', part).forEach(function (line) {
      var problem = line.getAttribute('data-problem');
      var id = problem.split(' ')[0];
      if (problems.indexOf(problem) < 0) return line.parentNode.removeChild(line);
      if (line.className !== 'wrong') return;
      document.getElementById(id + '-about').appendChild(line);
      if (document.getElementById(id)) document.getElementById(id).setAttribute('aria-invalid', 'true');
    });
    all('button', part).forEach(function (choice) {
      choice.onclick = choice.hasAttribute('data-plain') ? sendPlain : begin;
    });
    button.parentNode.insertBefore(box, button.parentNode.firstChild);
    box.focus();
  }

  function rest(words) {
    busy = !!words;
    status.textContent = words || '';
    button.disabled = busy;
  }

  // What fails before anything has left is one thing, what fails after it is another: the person is told which.
  function cannot() {
    rest();
    show('cannot-seal', []);
  }

  function begin() {
    if (busy) return;
    forget();
    try {
      var written = read();
      if (written.problems.length) return show('look-again', written.problems);
      rest(status.getAttribute('data-sending'));
      ready().then(function (seal) { return seal(written.answers, keys); }).then(send, cannot);
    } catch (why) {
      cannot();
    }
  }

  function send(sealed) {
    var stop = window.AbortController && new AbortController();
    var timer = setTimeout(function () { if (stop) stop.abort(); }, 40000);
    return fetch(form.getAttribute('action'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      // A trap that autofill has filled may hold a name: only that it was filled leaves this page.
      body: 'locale=' + encodeURIComponent(form.querySelector('[name=locale]').value) +
        '&more=' + (form.querySelector('[name=more]').value ? '1' : '') + '&sealed=' + sealed,
      cache: 'no-store',
      redirect: 'error',
      signal: stop ? stop.signal : undefined
    }).then(function (answer) {
      return answer.ok ? answer.text() : '';
    }).then(function (html) {
      var reply = new DOMParser().parseFromString(html, 'text/html');
      if (!reply.querySelector('main .code')) throw new Error('not sent');
      clearTimeout(timer);
      arrived(reply);
    }).then(null, function () {
      clearTimeout(timer);
      rest();
      show('not-sent', []);
    });
  }

  function sendPlain() {
    // The form's own way, which a question called `submit` does not hide.
    HTMLFormElement.prototype.submit.call(form);
  }

  // The reply in place of the form: nothing of what was written is left, and nothing leads on before the code is read.
  function arrived(reply) {
    var title = reply.title;
    clear();
    sent = true;
    ['.name', 'main'].forEach(function (part) {
      var now = document.querySelector(part);
      now.parentNode.replaceChild(document.importNode(reply.querySelector(part), true), now);
    });
    all('.langs,footer .links', document).forEach(function (part) { part.parentNode.removeChild(part); });
    document.title = title;
    scrollTo(0, 0);
    var heading = document.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus();
  }

  function clear() {
    forget();
    all('.field,[name=more]').forEach(function (field) { field.value = ''; });
    all(':checked').forEach(function (choice) { choice.checked = false; });
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    begin();
  });

  // A page that comes back out of the browser's memory must not show what was written, nor the code.
  addEventListener('pagehide', function () {
    if (sent) document.querySelector('main').textContent = '';
  });
  addEventListener('pageshow', function (event) {
    if (!event.persisted) return;
    if (sent) location.reload();
    else {
      rest();
      clear();
    }
  });

  function early() {
    try {
      ready().then(null, function () {});
    } catch (why) {
      // No promises here: it will be said when it matters.
    }
  }
  if (document.readyState === 'complete') early();
  else addEventListener('load', early);
})();
