// Asks on the home page whether the reader is in the country that the device's time zone suggests. The device alone
// compares, and nothing is sent. A browser that hides the zone gives one that is in no list, and nothing is asked.
(function () {
  'use strict';
  var near = document.querySelector('.near');
  var zone = window.Intl && Intl.DateTimeFormat && Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!near || !zone || !window.fetch || !window.DOMParser || !window.Promise) return;

  function get(address, form) {
    return fetch(address).then(function (answer) {
      if (!answer.ok) throw answer;
      return answer[form]();
    });
  }

  // The place that is kept has room for one number with one sentence. More must be known before other numbers are called,
  // and it is on the country's page.
  function short(row, isOneOfSeveral) {
    if (isOneOfSeveral || row.querySelectorAll('small:not(.open)').length > 1) {
      while (row.children.length > 1) row.removeChild(row.lastChild);
    }
    return row;
  }

  function ask(codes, html, open) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    var list = document.createElement('ul');
    list.className = 'rows';
    codes.forEach(function (code) {
      var row = page.querySelector('.finder [data-c="' + code + '"]');
      if (!row) return;
      row = short(document.importNode(row, true), codes.length > 1);
      if (open[code] && row.children.length > 1) {
        var state = document.createElement('small');
        state.className = 'open';
        state.setAttribute('data-open', open[code]);
        state.setAttribute('data-brief', '');
        row.appendChild(state);
      }
      list.appendChild(row);
    });
    if (!list.firstChild) return;
    near.querySelector('p').hidden = false;
    near.appendChild(list);
    document.dispatchEvent(new Event('rows'));
  }

  window.addEventListener('load', function () {
    get('/zones.json', 'json').then(function (zones) {
      var codes = zones.hasOwnProperty(zone) ? zones[zone].split(' ') : [];
      if (!codes.length) return null;
      return Promise.all([get(near.getAttribute('data-rows'), 'text'), get('/open.json', 'json')])
        .then(function (answers) { ask(codes, answers[0], answers[1]); });
    }).catch(function () { /* Nothing is asked. */ });
  });
})();
