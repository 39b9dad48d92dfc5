// What fits what is typed into the field that finds: countries by their names, and pages by their words. This script loads
// nothing and changes no page. `finder.js` loads it before `find.js`, which calls `matcher` with the names in one script and
// shows what fits.
(function () {
  'use strict';
  // From this length on, one wrong letter is forgiven.
  var FORGIVEN_FROM = 5;
  // These scripts have spaces between words, so a word is found by its beginning. Others are searched anywhere.
  var SPACED = /^[\u0000-\u052f\u1e00-\u1fff]*$/;

  function squeezed(key) {
    return key.replace(/ /g, '');
  }

  function has(key, word) {
    return SPACED.test(word) ? (' ' + key).indexOf(' ' + word) >= 0 : key.indexOf(word) >= 0;
  }

  // How many of the words a key has.
  function count(key, words) {
    return words.filter(function (word) { return has(key, word); }).length;
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

  // How well a name fits what was typed: the less, the better. What is exact is below 2.
  function fit(name, wanted, own) {
    if (name.whole === wanted.whole) return name.place;
    if (name.key.indexOf(wanted.key) === 0) return name.place ? 4 : own === name.key ? 2 : 3;
    var at = SPACED.test(wanted.key) ? (' ' + name.key).indexOf(' ' + wanted.key) : name.key.indexOf(wanted.key);
    return at > 0 && wanted.key.length > 1 ? 5 + name.place : Infinity;
  }

  function least(all, measure) {
    return all.reduce(function (least, one) { return Math.min(least, measure(one)); }, Infinity);
  }

  // The names of each country with their keys; `place` is the kind of a name, the best known first.
  function namesOf(written) {
    var of = {};
    Object.keys(written).forEach(function (code) {
      of[code] = [];
      written[code].split(';').forEach(function (kind, place) {
        kind.split('|').forEach(function (key) {
          if (key) of[code].push({ key: key, whole: squeezed(key), place: place });
        });
      });
    });
    return of;
  }

  // What fits, in the names of one script: `data` is the file of that script. A row is the element of a country in a list.
  function matcher(data) {
    var leftOut = new RegExp('[' + data.tables.left_out + ']', 'g');
    var between = new RegExp('[' + data.tables.between + ']+');
    var names = namesOf(data.names);

    // The key of a text, made in the same steps as the program makes those of names.
    function keyOf(written) {
      var key = written.normalize('NFKD').toLowerCase().replace(leftOut, '');
      data.tables.letters.forEach(function (pair) { key = key.split(pair[0]).join(pair[1]); });
      var words = key.split(between).filter(function (word) { return word; });
      return words.filter(function (word, at) {
        return at === 0 || at === words.length - 1 || data.tables.joining.indexOf(word) < 0;
      }).join(' ');
    }

    function wantedBy(written, key) {
      return { written: written, key: key, whole: squeezed(key) };
    }

    // The key of a country's name in the language of the page, made once.
    function ownKey(row) {
      row.own = row.own || keyOf(row.querySelector('a').textContent);
      return row.own;
    }

    // The rows of countries that fit, the best first, each with how well it fits.
    function fitting(wanted, rows) {
      var order = data.shared[wanted.key] || [];
      var all = [];
      rows.forEach(function (row, at) {
        var code = row.getAttribute('data-c');
        var how = wanted.whole === code.toLowerCase() ? 0
          : least(names[code] || [], function (name) { return fit(name, wanted, ownKey(row)); });
        var first = order.indexOf(code);
        if (how < Infinity) all.push({ row: row, how: how, at: first < 0 ? at : first - order.length });
      });
      all.sort(function (a, b) { return a.how - b.how || a.at - b.at; });
      var exact = all.filter(function (one) { return one.how < 2; });
      // What is typed in capitals, as abbreviations are, is not the beginning of a word: UK is not Ukraine.
      return exact.length && /^[A-Z]{2,4}$/.test(wanted.written) ? exact : all;
    }

    // The countries that fit; if none does, without an article before the name.
    function countries(wanted, rows) {
      var all = fitting(wanted, rows);
      var key = wanted.key.replace(/^(the|la|le|les|l|el|los|las|o|a|os|as) (?=.)/, '');
      return all.length || key === wanted.key ? all : fitting(wantedBy(wanted.written, key), rows);
    }

    // The countries with a name that is one letter away.
    function meant(wanted, rows) {
      var written = single(wanted.whole);
      if (wanted.whole.length < FORGIVEN_FROM) return [];
      return rows.filter(function (row) {
        return (names[row.getAttribute('data-c')] || []).some(function (name) {
          return name.whole.length >= FORGIVEN_FROM && isNear(single(name.whole), written);
        });
      }).map(function (row) { return { row: row, how: Infinity }; });
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

    // The best section of each page that has at least so many of the words: in the title, else in the heading, else in the
    // text.
    function having(words, least, searched) {
      var all = [];
      searched.forEach(function (page) {
        var best = null;
        keyed(page)[2].forEach(function (section) {
          if (count(section.key, words) < least) return;
          var how = count(page.title, words) >= least ? 0 : count(section.heading, words) >= least ? 1 : 2;
          if (!best || how < best.how) best = { page: page, section: section, how: how, words: words };
        });
        if (best) all.push(best);
      });
      return all.sort(function (a, b) { return a.how - b.how; });
    }

    // The sections that have every word, or else those that have the most of the longer ones.
    function sections(wanted, searched) {
      var spaced = SPACED.test(wanted.key);
      var shortest = spaced ? 3 : /[\u2e80-\u9fff]/.test(wanted.key) ? 1 : 2;
      var words = wanted.key.split(' ').filter(function (word) { return !spaced || word.length > 1; });
      if (!searched || !words.length || wanted.whole.length < shortest) return [];
      var all = having(words, words.length, searched);
      words = words.filter(function (word) { return !spaced || word.length > 3; });
      for (var least = words.length; least > 0 && !all.length; least -= 1) all = having(words, least, searched);
      return all;
    }

    // The sentence of a section in which the most words stand, or its first sentence.
    function sentence(one) {
      var all = one.section[2].match(/[^.!?\u3002\uff01\uff1f\u06d4\u0964\n]+[.!?\u3002\uff01\uff1f\u06d4\u0964]*/g) || [''];
      var counts = all.map(function (part) { return count(keyOf(part), one.words); });
      return all[counts.indexOf(Math.max.apply(null, counts))].trim();
    }

    return {
      // What was typed, with its key, which is empty where no letter is in it.
      wanted: function (written) { return wantedBy(written, keyOf(written)); },
      countries: countries,
      meant: meant,
      sections: sections,
      sentence: sentence
    };
  }

  document.querySelector('.finder .find').matcher = matcher;
})();
