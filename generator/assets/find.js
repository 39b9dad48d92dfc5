// Finds a country or a page while one types, in the names of every language and in the words of this site. Names and words
// are loaded when they are needed; without them the list of countries is simply whole. On the home page it also asks whether
// the reader is in the country that the device's time zone suggests. Nothing that is typed, and no time zone, leaves the
// device. `finder.js` loads this script, and before it `match.js`, which knows what fits.
(function () {
  'use strict';
  var finder = document.querySelector('.finder');
  var form = finder.querySelector('.find');
  var field = finder.querySelector('input');
  var status = finder.querySelector('[role=status]');
  var found = finder.querySelector('.found');
  // The rows of all countries, in the order of this language's alphabet: those of this page, or of the list of numbers.
  var rows = rowsOf(document);
  // What is beside the form: the lists, which are put away while there are results.
  var lists = [].slice.call(finder.children).filter(function (part) { return part !== form; });
  // How many countries, and how many pages, are shown at most.
  var MOST = 12;
  // From this length on, the beginning of a city's name is meant for it, also where it is a word of a page.
  var SURE_FROM = 6;
  // Latin letters are the common part of all scripts, so they decide only where no other letter does.
  var SCRIPTS = [
    ['devanagari', /[\u0900-\u097f]/], ['arabic', /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/],
    ['cyrillic', /[\u0400-\u052f]/], ['han', /[\u2e80-\u9fff\uf900-\ufaff]/],
    ['other', /[^\u0000-\u036f\u1e00-\u1eff\u2000-\u206f\ufb00-\ufb06\uff01-\uff5e]/]
  ];
  // What knows the names in each script that was typed.
  var matchers = {};
  var pages = {};
  // When the first line of each country is open, in the form that the script for open hours reads; none until it is here.
  var open = null;
  // The place on the home page for the country that the time zone suggests, and the codes that it suggests.
  var near = document.querySelector('.near');
  var suggested = [];
  var asked = {};
  var best = [];
  var speaking = 0;

  // Without `match.js` nothing is found, and the list of countries is whole.
  if (!form.matcher) return;

  function text(name) {
    return form.getAttribute('data-' + name);
  }

  function scriptOf(written) {
    for (var at = 0; at < SCRIPTS.length; at += 1) {
      if (SCRIPTS[at][1].test(written)) return SCRIPTS[at][0];
    }
    return 'latin';
  }

  function rowsOf(page) {
    return [].slice.call(page.querySelectorAll('.finder [data-c]'));
  }

  function load(address, form, use) {
    if (asked[address]) return;
    asked[address] = true;
    fetch(address).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer[form]();
    }).then(function (data) {
      use(data);
      show();
      suggest();
    }).catch(function () { asked[address] = false; });
  }

  function loadRows() {
    if (rows.length) return;
    load(form.getAttribute('action'), 'text', function (html) {
      rows = rowsOf(new DOMParser().parseFromString(html, 'text/html'));
    });
  }

  function loadNames(script) {
    load('/names-' + script + '.json', 'json', function (data) {
      matchers[script] = form.matcher(data);
    });
  }

  // Where words in a script are searched: in this language, or in another of the site that has the script.
  function wordsIn(script) {
    return (text(script) || text(scriptOf(form.querySelector('label').textContent))).split(' ');
  }

  function loadPages(script) {
    var words = wordsIn(script);
    load(words[1], 'json', function (data) { pages[words[0]] = data; });
  }

  // A screen reader speaks what is said, so it is said once the person has stopped typing.
  function say(words) {
    clearTimeout(speaking);
    status.textContent = '';
    if (words) speaking = setTimeout(function () { status.textContent = words; }, 500);
  }

  function element(name, words, parent) {
    var made = document.createElement(name);
    if (words) made.textContent = words;
    if (parent) parent.appendChild(made);
    return made;
  }

  function listOf(items, make, language) {
    var list = element('ul', '', found);
    list.className = 'rows';
    if (language) list.lang = language;
    items.forEach(function (item) { list.appendChild(make(item)); });
  }

  function pageRow(one, sentence) {
    var row = document.createElement('li');
    var link = element('a', one.section[1] ? one.page[1] + ' \u203a ' + one.section[1] : one.page[1], row);
    link.href = one.page[0] + (one.section[0] ? '#' + one.section[0] : '');
    element('small', sentence, row);
    return row;
  }

  // A country's row, with a place for whether its line is open.
  function countryRow(one) {
    var row = one.row.cloneNode(true);
    var hours = form.hasAttribute('data-open-script') && open && open[row.getAttribute('data-c')];
    if (hours) {
      var state = element('small', '', row);
      state.className = 'open';
      state.setAttribute('data-open', hours);
      state.setAttribute('data-brief', '');
    }
    return row;
  }

  function loadHours() {
    load('/open.json', 'json', function (data) { open = data; });
  }

  // What is asked for once; `show` is called again when it is here.
  function loadFor(script) {
    loadRows();
    loadHours();
    loadNames(script);
    loadPages(script);
  }

  function answer(wanted, matcher, language) {
    var fitting = matcher.countries(wanted, rows);
    var guessed = fitting.length ? [] : matcher.meant(wanted, rows);
    var inPages = matcher.sections(wanted, pages[language]).slice(0, MOST);
    // The beginning of a city's name is more often a word of its own: “free” is not Freetown.
    if (inPages.length && fitting.length && fitting[0].how >= 4 && wanted.whole.length < SURE_FROM) fitting = [];
    fitting = fitting.slice(0, MOST);
    if (fitting.length) listOf(fitting, countryRow);
    if (guessed.length) {
      element('p', text('meant'), found);
      listOf(guessed, countryRow);
    }
    if (inPages.length) {
      element('p', text('pages'), found);
      listOf(inPages, function (one) { return pageRow(one, matcher.sentence(one)); }, language);
    }
    var total = fitting.length + guessed.length + inPages.length;
    // The list is part of the answer only where there is no other.
    lists.forEach(function (part) { part.hidden = total > 0; });
    if (total) {
      var first = found.querySelector('a').textContent;
      say(text('found').replace('#', total) + (fitting.length ? ' \u00b7 ' + first : ''));
    } else if (pages[language]) {
      say(text('nothing'));
    }
    document.dispatchEvent(new Event('rows'));
    var exact = fitting.filter(function (one) { return one.how < 2; });
    best = exact.length ? exact : guessed.length || inPages.length ? [] : fitting;
  }

  function show() {
    var written = field.value.trim();
    var script = scriptOf(written);
    var matcher = matchers[script];
    found.textContent = '';
    say('');
    best = [];
    lists.forEach(function (part) { part.hidden = false; });
    if (!written) return;
    loadFor(script);
    var wanted = matcher && rows.length && matcher.wanted(written);
    if (wanted && wanted.key) answer(wanted, matcher, wordsIn(script)[0]);
  }

  // The place that is kept has room for one number with one sentence. More must be known before other numbers are called, and
  // it is on the country's page.
  function suggestion(row) {
    var short = countryRow({ row: row });
    if (suggested.length > 1 || short.querySelectorAll('small:not(.open)').length > 1) {
      while (short.children.length > 1) short.removeChild(short.lastChild);
    }
    return short;
  }

  // Asks whether the reader is in the suggested country, or in one of several. It never claims to know.
  function suggest() {
    if (!suggested.length || !rows.length || !open || near.querySelector('ul')) return;
    var place = element('div', '', near);
    place.className = 'suggestion';
    element('p', near.getAttribute('data-ask'), place);
    var list = element('ul', '', place);
    list.className = 'rows';
    rows.forEach(function (row) {
      if (suggested.indexOf(row.getAttribute('data-c')) >= 0) list.appendChild(suggestion(row));
    });
    near.className += ' suggests';
    document.dispatchEvent(new Event('rows'));
  }

  // A browser that hides its time zone gives one that is in no list, and nothing is asked.
  function prepareSuggestion() {
    var zone = near && window.Intl && Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone) return;
    load('/zones.json', 'json', function (zones) {
      if (!Object.prototype.hasOwnProperty.call(zones, zone)) return;
      suggested = zones[zone].split(' ');
      loadRows();
      loadHours();
    });
  }

  // The one country that was named, or else the first result. Without one, the keyboard of a phone goes away from the list.
  function follow(event) {
    event.preventDefault();
    var only = best.length === 1 && best[0].row.querySelector('a');
    var first = found.querySelector('a');
    if (only) location.href = only.href;
    else if (first) first.focus();
    else field.blur();
  }

  function prepare() {
    loadRows();
    loadNames(scriptOf(form.querySelector('label').textContent));
  }

  field.addEventListener('focus', prepare);
  field.addEventListener('input', function () {
    // On a phone the keyboard covers the lower half, where the answers would be.
    if (field.getBoundingClientRect().top > window.innerHeight / 3) form.scrollIntoView();
    show();
  });
  form.addEventListener('submit', follow);
  prepareSuggestion();
  if (document.activeElement === field) prepare();
  // Letters may have been typed before this script came, and a browser that comes back may fill them in.
  if (field.value) show();
})();
