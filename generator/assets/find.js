// Finds a country or a page while one types, in the names of every language and in the words of this site. Names and words
// are loaded when they are needed; without them the list of countries is simply whole. On the home page it also asks whether
// the reader is in the country that the device's time zone suggests. Nothing that is typed, and no time zone, leaves the
// device. `finder.js` loads this script.
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
  // From this length on, one wrong letter is forgiven.
  var FORGIVEN_FROM = 5;
  // From this length on, the beginning of a city's name is meant for it, also where it is a word of a page.
  var SURE_FROM = 6;
  // Latin letters are the common part of all scripts, so they decide only where no other letter does.
  var SCRIPTS = [
    ['devanagari', /[\u0900-\u097f]/], ['arabic', /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/],
    ['cyrillic', /[\u0400-\u052f]/], ['han', /[\u2e80-\u9fff\uf900-\ufaff]/],
    ['other', /[^\u0000-\u036f\u1e00-\u1eff\u2000-\u206f\ufb00-\ufb06\uff01-\uff5e]/]
  ];
  // These scripts have spaces between words, so a word is found by its beginning. Others are searched anywhere.
  var SPACED = /^[\u0000-\u052f\u1e00-\u1fff]*$/;
  var tables;
  var names = {};
  var pages = {};
  // When the first line of each country is open, in the form that the script for open hours reads; none until it is here.
  var open = null;
  // The place on the home page for the country that the time zone suggests, and the codes that it suggests.
  var near = document.querySelector('.near');
  var suggested = [];
  var asked = {};
  var best = [];
  var speaking = 0;

  function text(name) {
    return form.getAttribute('data-' + name);
  }

  // The key of a text, made in the same steps as the program makes those of names.
  function keyOf(written) {
    var key = written.normalize('NFKD').toLowerCase().replace(tables.leftOut, '');
    tables.letters.forEach(function (pair) { key = key.split(pair[0]).join(pair[1]); });
    var words = key.split(tables.between).filter(function (word) { return word; });
    return words.filter(function (word, at) {
      return at === 0 || at === words.length - 1 || tables.joining.indexOf(word) < 0;
    }).join(' ');
  }

  function squeezed(key) {
    return key.replace(/ /g, '');
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
      tables = {
        leftOut: new RegExp('[' + data.tables.left_out + ']', 'g'),
        between: new RegExp('[' + data.tables.between + ']+'),
        letters: data.tables.letters,
        joining: data.tables.joining
      };
      names[script] = { shared: data.shared, of: {} };
      Object.keys(data.names).forEach(function (code) {
        var kinds = data.names[code].split(';');
        var all = [];
        kinds.forEach(function (kind, place) {
          kind.split('|').forEach(function (key) {
            if (key) all.push({ key: key, whole: squeezed(key), place: place });
          });
        });
        names[script].of[code] = all;
      });
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

  // How well a name fits what was typed: the less, the better. What is exact is below 2.
  function fit(name, wanted, own) {
    if (name.whole === wanted.whole) return name.place;
    if (name.key.indexOf(wanted.key) === 0) return name.place ? 4 : own === name.key ? 2 : 3;
    var at = SPACED.test(wanted.key) ? (' ' + name.key).indexOf(' ' + wanted.key) : name.key.indexOf(wanted.key);
    return at > 0 && wanted.key.length > 1 ? 5 + name.place : Infinity;
  }

  // The key of a country's name in the language of the page, made once.
  function ownKey(row) {
    row.own = row.own || keyOf(row.querySelector('a').textContent);
    return row.own;
  }

  function least(all, measure) {
    return all.reduce(function (least, one) { return Math.min(least, measure(one)); }, Infinity);
  }

  // The rows of countries that fit, the best first, each with how well it fits.
  function countries(wanted, known) {
    var order = known.shared[wanted.key] || [];
    var fitting = [];
    rows.forEach(function (row, at) {
      var code = row.getAttribute('data-c');
      var all = known.of[code] || [];
      var how = wanted.whole === code.toLowerCase() ? 0
        : least(all, function (name) { return fit(name, wanted, ownKey(row)); });
      var first = order.indexOf(code);
      if (how < Infinity) fitting.push({ row: row, how: how, at: first < 0 ? at : first - order.length });
    });
    fitting.sort(function (a, b) { return a.how - b.how || a.at - b.at; });
    var exact = fitting.filter(function (one) { return one.how < 2; });
    // What is typed in capitals, as abbreviations are, is not the beginning of a word: UK is not Ukraine.
    return exact.length && /^[A-Z]{2,4}$/.test(wanted.written) ? exact : fitting;
  }

  // A text without a second letter of the same kind in a row, which is the most common mistake.
  function single(word) {
    return word.replace(/(.)\1+/g, '$1');
  }

  // Whether one letter too many, too few or another, or two that changed places, make one word of the other.
  function isNear(a, b) {
    if (a === b) return true;
    if (Math.abs(a.length - b.length) > 1) return false;
    var start = 0;
    while (start < a.length && a[start] === b[start]) start += 1;
    var restA = a.slice(start);
    var restB = b.slice(start);
    return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
      || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
  }

  function meant(wanted, known) {
    var written = single(wanted.whole);
    if (wanted.whole.length < FORGIVEN_FROM) return [];
    return rows.filter(function (row) {
      return (known.of[row.getAttribute('data-c')] || []).some(function (name) {
        return name.whole.length >= FORGIVEN_FROM && isNear(single(name.whole), written);
      });
    }).map(function (row) { return { row: row, how: Infinity }; });
  }

  function has(key, word) {
    return SPACED.test(word) ? (' ' + key).indexOf(' ' + word) >= 0 : key.indexOf(word) >= 0;
  }

  // A page's sections with their keys, made once.
  function keyed(page) {
    page.title = page.title || keyOf(page[1]);
    page[2].forEach(function (section) {
      if (section.key !== undefined) return;
      section.heading = keyOf(section[1]);
      section.key = [page.title, section.heading, keyOf(section[2])].join(' ');
    });
    return page;
  }

  // How many of the words a key has.
  function count(key, words) {
    return words.filter(function (word) { return has(key, word); }).length;
  }

  // The best section of each page that has at least so many of the words: in the title, else in the heading, else in the text.
  function having(words, least, searched) {
    var fitting = [];
    searched.forEach(function (page) {
      var best = null;
      keyed(page)[2].forEach(function (section) {
        if (count(section.key, words) < least) return;
        var how = count(page.title, words) >= least ? 0 : count(section.heading, words) >= least ? 1 : 2;
        if (!best || how < best.how) best = { page: page, section: section, how: how, words: words };
      });
      if (best) fitting.push(best);
    });
    fitting.sort(function (a, b) { return a.how - b.how; });
    return fitting.slice(0, MOST);
  }

  // The sections that have every word, or else those that have the most of the longer ones.
  function sections(wanted, searched) {
    var spaced = SPACED.test(wanted.key);
    var shortest = spaced ? 3 : /[\u2e80-\u9fff]/.test(wanted.key) ? 1 : 2;
    var words = wanted.key.split(' ').filter(function (word) { return !spaced || word.length > 1; });
    if (!searched || !words.length || wanted.whole.length < shortest) return [];
    var fitting = having(words, words.length, searched);
    words = words.filter(function (word) { return !spaced || word.length > 3; });
    for (var least = words.length; least > 0 && !fitting.length; least -= 1) fitting = having(words, least, searched);
    return fitting;
  }

  // The sentence in which the most words stand, or the first sentence.
  function sentence(one) {
    var all = one.section[2].match(/[^.!?\u3002\uff01\uff1f\u06d4\u0964\n]+[.!?\u3002\uff01\uff1f\u06d4\u0964]*/g) || [''];
    var counts = all.map(function (part) { return count(keyOf(part), one.words); });
    return all[counts.indexOf(Math.max.apply(null, counts))].trim();
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

  function pageRow(one) {
    var row = document.createElement('li');
    var link = element('a', one.section[1] ? one.page[1] + ' \u203a ' + one.section[1] : one.page[1], row);
    link.href = one.page[0] + (one.section[0] ? '#' + one.section[0] : '');
    element('small', sentence(one), row);
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

  // The countries that fit; if none does, without an article before the name.
  function named(wanted, known) {
    var fitting = countries(wanted, known);
    var key = wanted.key.replace(/^(the|la|le|les|l|el|los|las|o|a|os|as) (?=.)/, '');
    if (fitting.length || key === wanted.key) return fitting;
    return countries({ written: wanted.written, key: key, whole: squeezed(key) }, known);
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

  function answer(wanted, known, language) {
    var fitting = named(wanted, known);
    var guessed = fitting.length ? [] : meant(wanted, known);
    var inPages = sections(wanted, pages[language]);
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
      listOf(inPages, pageRow, language);
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
    var known = names[script];
    found.textContent = '';
    say('');
    best = [];
    lists.forEach(function (part) { part.hidden = false; });
    if (!written) return;
    loadFor(script);
    var key = known && rows.length ? keyOf(written) : '';
    if (key) answer({ written: written, key: key, whole: squeezed(key) }, known, wordsIn(script)[0]);
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
