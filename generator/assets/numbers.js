// Filters the list of numbers as one types, in the names of every language. The names are fetched at first use; without
// them, or without this script, the list is simply whole. Nothing that is typed leaves the page.
(function () {
  'use strict';
  var finder = document.querySelector('.finder');
  if (!finder || !window.fetch || !''.normalize) return;
  var form = finder.querySelector('.find');
  var field = finder.querySelector('input');
  var status = finder.querySelector('[role=status]');
  var fold = finder.querySelector('details');
  var list = finder.querySelector('.rows');
  var rows = [].slice.call(list.children);
  var language = root('lang');
  var names = {};
  var extra = [];
  var asked = false;

  function root(name) {
    return document.documentElement.getAttribute(name);
  }

  // “Norvège”, “norvege” and full-width letters are the same to the person who types.
  function plain(text) {
    return text.normalize('NFKC').normalize('NFD').replace(/[\u0300-\u036f\u064b-\u065f\u0670\u200b-\u200f]/g, '')
      .replace(/[-.,()&'’]+/g, ' ').replace(/\s+/g, ' ').toLowerCase().trim();
  }

  function load() {
    if (asked) return;
    asked = true;
    fetch(finder.getAttribute('data-names')).then(function (answer) {
      return answer.json();
    }).then(function (all) {
      for (var code in all) {
        names[code] = plain(Object.keys(all[code]).map(function (tag) { return all[code][tag]; }).join(' '));
        if (!list.querySelector('[data-c="' + code + '"]')) extra.push({ code: code, name: all[code][language] });
      }
      filter();
    }).catch(function () { asked = false; });
  }

  // A territory without a number is found too, and leads to what can be done there.
  function row(item) {
    var li = document.createElement('li');
    var a = document.createElement('a');
    var small = document.createElement('small');
    li.setAttribute('data-c', item.code);
    a.href = finder.getAttribute('data-none') + '#' + item.code.toLowerCase();
    a.textContent = item.name;
    small.textContent = finder.getAttribute('data-no-number');
    li.appendChild(a);
    li.appendChild(small);
    list.appendChild(li);
    return li;
  }

  function filter() {
    var wanted = plain(field.value);
    var found = 0;
    // Words are found by their beginning; where a script has no spaces between words, anywhere.
    var anywhere = /[^\u0000-\u052f]/.test(wanted);
    function fits(code, own) {
      return (' ' + plain(own) + ' ' + (names[code] || '')).indexOf(anywhere ? wanted : ' ' + wanted) >= 0;
    }
    rows.forEach(function (li) {
      li.hidden = !!wanted && !fits(li.getAttribute('data-c'), li.firstElementChild.textContent);
      if (!li.hidden) found += 1;
    });
    extra.forEach(function (item) {
      var show = !!wanted && fits(item.code, item.name);
      if (show && !item.li) item.li = row(item);
      if (item.li) item.li.hidden = !show;
      if (show) found += 1;
    });
    if (fold) fold.open = !!wanted;
    status.textContent = wanted ? finder.getAttribute('data-found').replace('#', found) : '';
  }

  form.hidden = false;
  field.addEventListener('focus', load);
  field.addEventListener('input', function () { load(); filter(); });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
})();
