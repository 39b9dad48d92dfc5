// The form, with script: the answers are sealed on this device and sent without leaving the page, and whatever goes wrong
// the words stay in their fields. Only `seal.js` can seal; it is loaded once the page is there. Where it cannot be loaded or
// does not work, the person is told and chooses. Nothing is ever sent in the clear unless they press the button that says so.
// `review.js` is loaded with it and helps to get the words right, and nothing waits for it.
//
// The rules are in the form's attributes: `data-q` is a question, `data-when="who=me"` its condition. Words are in data blocks.
// Old browsers must be able to read this file, or they would send the form as if there were no script.
(function () {
  'use strict';
  var form = document.querySelector('form[data-keys]');
  if (!form || !form.addEventListener || !form.closest) return;
  var keys = form.getAttribute('data-keys').split(' ');
  var way = form.querySelector('[data-sealed]');
  var status = form.querySelector('[role=status]');
  var button = form.querySelector('.btn');
  var main = document.querySelector('main');
  var loading = null;
  var loads = 0;
  var sent = false;

  function all(selector, within) {
    return [].slice.call((within || form).querySelectorAll(selector));
  }

  function remove(part) {
    part.parentNode.removeChild(part);
  }

  function add(address, type) {
    var script = document.createElement('script');
    script.type = type || '';
    script.src = address;
    return document.head.appendChild(script);
  }

  // A function that seals, once it has shown that it can: what it makes of nothing has the length of all seals.
  function load() {
    return new Promise(function (loaded, failed) {
      // A module that once failed to load fails for ever under the same address.
      var script = add(form.getAttribute('data-seal') + (loads ? '?' + loads : ''), 'module');
      var begun = false;
      var timer = setTimeout(failed, 20000);
      // Too old for modules.
      if (!('noModule' in script)) return failed();
      loads += 1;
      script.onerror = failed;
      // A script that arrives and does not run, such as half a file, is found out here. WebKit tells it only of the window.
      script.onload = function () { if (!begun) failed(); };
      addEventListener('error', function (event) { if (event.filename === script.src) failed(); });
      form.addEventListener('seal', function (event) {
        clearTimeout(timer);
        begun = true;
        event.detail([], keys).then(function () { loaded(event.detail); }, failed);
      });
    }).then(function (made) {
      way.textContent = way.getAttribute('data-sealed');
      return made;
    });
  }

  function ready() {
    if (!loading) loading = load().then(null, function (why) { loading = null; throw why; });
    return loading;
  }

  function blank(text) {
    return !text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '');
  }

  function isAsked(set, chosen) {
    var when = (set.getAttribute('data-when') || '').split('=');
    return !when[1] || (chosen[when[0]] || []).some(function (choice) { return when[1].split(' ').indexOf(choice) >= 0; });
  }

  // What was chosen, by question, where the question is asked.
  function choices() {
    var chosen = {};
    all('[data-q]').forEach(function (set) {
      var id = set.getAttribute('data-q');
      if (!isAsked(set, chosen)) return;
      // The choice not to answer has no value.
      var marked = all(':checked', set).filter(function (choice) { return choice.value; });
      chosen[id] = marked.map(function (choice) { return choice.id.slice(id.length + 1); });
    });
    return chosen;
  }

  // Shows only the questions that are asked, and what somebody in danger must know.
  function ask() {
    var chosen = choices();
    all('[data-when]').forEach(function (set) { set.hidden = !isAsked(set, chosen); });
    all('[data-danger]').forEach(function (box) { box.hidden = !document.getElementById(box.getAttribute('data-danger')).checked; });
  }

  // The answers to what was asked, in order, and what is wrong with them: as the function would see it.
  function read() {
    var chosen = choices();
    var answers = [];
    var problems = [];
    all('[data-q]').forEach(function (set) {
      var id = set.getAttribute('data-q');
      var field = set.querySelector('.field');
      if (!isAsked(set, chosen)) return;
      var answer = field ? field.value : chosen[id];
      if (field ? blank(answer) : !answer.length) {
        if (set.hasAttribute('data-required')) problems.push(id + ' missing');
        return;
      }
      // `review.js` counts. As long as it is not here, the field itself takes no more.
      if (field && field.getAttribute('data-room') < 0) problems.push(id + ' too-long');
      answers.push({ question: id, answer: answer });
    });
    return { answers: answers, problems: problems };
  }

  // A mistake is no longer told once it is being corrected.
  function corrected(field) {
    field.removeAttribute('aria-invalid');
    all('.wrong', field.closest('[data-q]')).forEach(remove);
  }

  function forget() {
    all('main .errors,main .wrong', document).forEach(remove);
    all('[aria-invalid]').forEach(function (field) { field.removeAttribute('aria-invalid'); });
  }

  // Goes to the question that a link of a box names, so that the whole of it is in view, and adds no step to the history.
  function jump(event) {
    var link = event.target.closest('a');
    var to = link && document.getElementById(link.hash.slice(1));
    if (!to) return;
    event.preventDefault();
    var fold = to.closest('details');
    if (fold) fold.open = true;
    to.scrollIntoView();
    (to.querySelector('.field,input') || to).focus({ preventScroll: true });
  }

  // Shows the box of that name first in the page, and goes to it. What belongs to no problem is left out.
  function show(name, problems) {
    var part = document.createElement('div');
    part.innerHTML = form.querySelector('[data-box=' + name + ']').textContent;
    var box = part.querySelector('.errors');
    all('[data-problem]', part).forEach(function (line) {
      var problem = line.getAttribute('data-problem');
      var id = problem.split(' ')[0];
      if (problems.indexOf(problem) < 0) return remove(line);
      if (line.className !== 'wrong') return;
      var about = document.getElementById(id + '-about');
      about.insertBefore(line, about.firstChild);
      if (document.getElementById(id)) document.getElementById(id).setAttribute('aria-invalid', 'true');
    });
    all('button', part).forEach(function (choice) {
      choice.onclick = choice.hasAttribute('data-plain') ? sendPlain : begin;
    });
    box.addEventListener('click', jump);
    main.insertBefore(box, main.querySelector('h1').nextSibling);
    box.scrollIntoView();
    box.focus();
  }

  function rest(words) {
    status.textContent = words || '';
    button.disabled = !!words;
  }

  // What fails before anything has left is one thing, what fails after it is another: the person is told which.
  function cannot() {
    rest();
    show('cannot-seal', []);
  }

  function begin(event) {
    if (button.disabled) return;
    forget();
    var written = read();
    if (written.problems.length) return show('look-again', written.problems);
    written.send = function () {
      rest(status.getAttribute('data-sending'));
      try {
        ready().then(function (seal) { return seal(written.answers, keys); }).then(send, cannot);
      } catch (why) {
        cannot();
      }
    };
    // `review.js` takes the message from here once it is there. Nobody waits for it: where the network is slow, a message that
    // is sent at once is better than one that is not sent. To try again is no new message, so it is not shown again.
    if (event.type !== 'submit' || form.dispatchEvent(new CustomEvent('review', { cancelable: true, detail: written }))) written.send();
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
    all('.langs,footer .links', document).forEach(remove);
    // The scripts of a page that is put in this way do not run by themselves.
    all('main script[src]', reply).forEach(function (script) { add(script.getAttribute('src')); });
    document.title = title;
    scrollTo(0, 0);
    var heading = document.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus();
  }

  function clear() {
    forget();
    all('.field,[name=more]').forEach(function (field) { field.value = ''; });
    all('[type=radio],[type=checkbox]').forEach(function (choice) { choice.checked = !choice.value; });
    ask();
  }

  // Nothing that has been answered is folded away.
  function isAnswered(part) {
    return all('.field', part).some(function (field) { return field.value; })
      || all(':checked', part).some(function (choice) { return choice.value; });
  }

  all('.errors', document).forEach(function (box) { box.addEventListener('click', jump); });
  all('.others').forEach(function (fold) { fold.open = isAnswered(fold); });
  ask();
  form.addEventListener('change', ask);
  form.addEventListener('input', function (event) {
    if (event.target.closest('[data-q]')) corrected(event.target);
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    begin(event);
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
    add(form.getAttribute('data-review'));
  }
  if (document.readyState === 'complete') early();
  else addEventListener('load', early);
})();
