// Says whether a hotline is open now, worked out on this device; nothing is sent. The sentences are attributes of this
// script's element. `hours.rs` describes `data-open`.
(function () {
  'use strict';
  var DAY = 24 * 60;
  var WEEK = 7 * DAY;
  var MINUTE = 60000;
  var words = document.currentScript;
  var clocks = {};
  if (!words || !window.Intl || !Intl.DateTimeFormat.prototype.formatToParts) return;

  // Minutes from Monday 00:00 by the clock of a zone, or of this device.
  function minuteOfWeek(zone, time) {
    var key = zone || '';
    var found = {};
    if (!clocks[key]) {
      clocks[key] = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone, weekday: 'short', hour: 'numeric', minute: 'numeric', hour12: false
      });
    }
    clocks[key].formatToParts(new Date(time)).forEach(function (part) { found[part.type] = part.value; });
    var day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(found.weekday);
    // Some browsers write midnight as 24:00.
    var minute = day * DAY + (found.hour % 24) * 60 + Number(found.minute);
    if (day < 0 || isNaN(minute)) throw new Error('no clock');
    return minute;
  }

  function spansOf(groups) {
    var spans = [];
    groups.forEach(function (group) {
      var parts = group.split(' ');
      parts[0].split('').forEach(function (day) {
        parts[1].split(',').forEach(function (span) {
          var ends = span.split('-');
          spans.push({ start: (day - 1) * DAY + Number(ends[0]), length: ends[1] - ends[0] });
        });
      });
    });
    return spans;
  }

  function after(from, to) {
    return ((to - from) % WEEK + WEEK) % WEEK;
  }

  // Minutes until it closes; 0 if it is closed. Spans that touch are one.
  function openFor(spans, now) {
    var left = 0;
    function isIn(span) {
      var since = after(span.start, now + left);
      if (since < span.length) left += span.length - since;
      return since < span.length;
    }
    while (left < WEEK && spans.some(isIn));
    return left;
  }

  function closedFor(spans, now) {
    return Math.min.apply(null, spans.map(function (span) { return after(now, span.start); }));
  }

  // The moment `minutes` later by the clock of the zone, which may be set forward in between.
  function later(zone, time, minutes) {
    var wanted = (minuteOfWeek(zone, time) + minutes) % WEEK;
    var then = time + minutes * MINUTE;
    var drift = after(wanted, minuteOfWeek(zone, then));
    return then - (drift > WEEK / 2 ? drift - WEEK : drift) * MINUTE;
  }

  // `parts` stand where the sentence has `#1` and `#2`.
  function write(into, sentence, parts) {
    sentence.split(/#(\d)/).forEach(function (piece, at) {
      if (at % 2) parts[piece - 1](into);
      else into.appendChild(document.createTextNode(piece));
    });
  }

  function clock(minute, withDay) {
    function time(into) {
      var digits = document.createElement('bdi');
      var rest = minute % DAY;
      digits.dir = 'ltr';
      digits.textContent = ('0' + Math.floor(rest / 60)).slice(-2) + ':' + ('0' + rest % 60).slice(-2);
      into.appendChild(digits);
    }
    function day(into) {
      into.appendChild(document.createTextNode(say('days').split('|')[Math.floor(minute / DAY)]));
    }
    return withDay ? function (into) { write(into, say('day'), [day, time]); } : time;
  }

  function say(name) {
    return words.getAttribute('data-' + name);
  }

  function fill(element) {
    var groups = element.getAttribute('data-open').split(';');
    var zone = groups.shift();
    var time = Math.floor(Date.now() / MINUTE) * MINUTE;
    var isAlways = zone === '24/7';
    var spans = spansOf(groups);
    var now = isAlways ? 0 : minuteOfWeek(zone, time);
    var left = isAlways ? WEEK : openFor(spans, now);
    var text = document.createElement('span');
    if (isAlways || element.hasAttribute('data-brief')) {
      text.textContent = say(left ? 'now' : 'closed');
    } else {
      var minutes = left || closedFor(spans, now);
      var then = later(zone, time, minutes);
      var there = minuteOfWeek(zone, then);
      var here = minuteOfWeek(undefined, then);
      var sentence = (left ? 'until' : 'opens') + (there === here ? '-same' : '');
      write(text, say(sentence), [clock(there, minutes >= DAY), clock(here, minutes >= DAY)]);
    }
    if (element.textContent === text.textContent) return;
    element.textContent = '';
    element.appendChild(text);
    element.setAttribute('data-state', left ? 'open' : 'closed');
  }

  function fillAll() {
    [].forEach.call(document.querySelectorAll('[data-open]'), function (element) {
      try { fill(element); } catch (error) { /* The zone is not known here, and nothing is said. */ }
    });
  }

  fillAll();
  // Other scripts of this site say so when they have put new rows into the page.
  document.addEventListener('rows', fillAll);
  setInterval(fillAll, MINUTE / 2);
})();
